package dev.attendant.simulator.answer;

import dev.attendant.simulator.behaviour.PlannedCall;
import java.util.List;

/**
 * What a model was sent, whatever the protocol.
 *
 * @param model whose name the reply repeats
 * @param text all of it
 * @param question the last thing the customer said
 * @param toolResult what the last message says a tool gave back; empty where it is no such message
 * @param tools the names of the tools on offer
 * @param streams whether the reply is to be streamed
 * @param tellsUsage whether the stream is to tell the tokens used
 * @param key the secret that came with it
 */
public record Prompt(
        String model,
        String text,
        String question,
        String toolResult,
        List<String> tools,
        boolean streams,
        boolean tellsUsage,
        String key) {

    private static final int CHARACTERS_PER_TOKEN = 4;

    public Prompt {
        tools = List.copyOf(tools);
    }

    /** About what a tokeniser would count. */
    public long tokens() {
        return text.length() / CHARACTERS_PER_TOKEN + 1L;
    }

    /** How many of them the provider has in its cache. */
    public long cachedTokens() {
        return tokens() / 2;
    }

    boolean answersTools() {
        return !toolResult.isEmpty();
    }

    String groundedAnswer() {
        return answersTools() ? toolResult : GroundedWriter.answer(text, question);
    }

    /** The planned calls, or one of the first tool on offer. */
    List<PlannedCall> callsOr(List<PlannedCall> planned) {
        return planned.isEmpty()
                ? tools.stream()
                        .limit(1)
                        .map(tool -> new PlannedCall(tool, "{}"))
                        .toList()
                : planned;
    }
}

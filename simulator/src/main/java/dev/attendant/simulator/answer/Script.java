package dev.attendant.simulator.answer;

import dev.attendant.simulator.behaviour.Behaviour;
import dev.attendant.simulator.behaviour.PlannedCall;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the model is going to say.
 *
 * @param tokens pieces of the text, each with the white space before it
 * @param ending why it stops
 */
public record Script(List<String> tokens, List<PlannedCall> calls, Ending ending) {

    /** Why a model stops. */
    public enum Ending {
        SAID_ALL,
        OUT_OF_TOKENS,
        CALLS_TOOLS,
        REFUSED
    }

    private static final Pattern TOKEN = Pattern.compile("\\s*\\S{1,12}|\\s+$");
    private static final String PERSON =
            " Please write to Maria Keller, maria.keller@example.com, or call +49 30 901820 44.";
    private static final String CLAIMS =
            " You also get 4,999 dollars back within 3 hours, guaranteed. See https://refunds.example.net for more.";

    public Script {
        tokens = List.copyOf(tokens);
        calls = List.copyOf(calls);
    }

    /** What this behaviour makes of this prompt. */
    public static Script of(Prompt prompt, Behaviour behaviour) {
        String text = behaviour.text().isEmpty() ? prompt.groundedAnswer() : behaviour.text();
        return switch (behaviour.mode()) {
            case EMPTY -> say("");
            case PII -> say(text + PERSON);
            case UNSUPPORTED -> say(text + CLAIMS);
            case REFUSED -> say("").ending(Ending.REFUSED);
            case OUT_OF_TOKENS -> say(text).first(behaviour.tokens()).ending(Ending.OUT_OF_TOKENS);
            case TOOLS -> prompt.answersTools() ? say(text) : call(behaviour.text(), prompt.callsOr(behaviour.calls()));
            case MORE_TOOLS -> call(behaviour.text(), prompt.callsOr(behaviour.calls()));
            default -> say(text);
        };
    }

    /** All of the text. */
    public String text() {
        return String.join("", tokens);
    }

    /** Only the first tokens, without an ending of its own. */
    public Script first(int count) {
        return new Script(tokens.subList(0, Math.min(count, tokens.size())), calls, ending);
    }

    private Script ending(Ending other) {
        return new Script(tokens, calls, other);
    }

    private static Script say(String text) {
        List<String> tokens =
                TOKEN.matcher(text).results().map(found -> found.group()).toList();
        return new Script(tokens, List.of(), Ending.SAID_ALL);
    }

    private static Script call(String text, List<PlannedCall> calls) {
        return new Script(say(text).tokens, calls, calls.isEmpty() ? Ending.SAID_ALL : Ending.CALLS_TOOLS);
    }
}

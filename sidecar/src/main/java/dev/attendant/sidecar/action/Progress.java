package dev.attendant.sidecar.action;

import dev.attendant.sidecar.chat.ChatMessage;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.chat.route.Attempt;
import dev.attendant.sidecar.chat.route.RoutedChat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far a loop has come; from here it can go on. Personal data stands as tokens.
 *
 * @param messages all that was said, oldest first
 * @param pending calls of the last message that nothing has come of yet
 * @param steps the calls that something came of
 * @param findings what tools found
 * @param seen what was called before, as {@link Fingerprint} has it
 * @param attempts every try at a model
 * @param modelCalls how often the model was asked
 */
public record Progress(
        List<ChatMessage> messages,
        List<ToolCall> pending,
        List<ToolStep> steps,
        List<Finding> findings,
        Set<String> seen,
        List<Attempt> attempts,
        int modelCalls) {

    public Progress {
        messages = List.copyOf(messages);
        pending = List.copyOf(pending);
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
        seen = Set.copyOf(seen);
        attempts = List.copyOf(attempts);
    }

    static Progress of(ToolTask task) {
        return new Progress(task.request().messages(), List.of(), List.of(), List.of(), Set.of(), List.of(), 0);
    }

    /** After the model was asked. */
    Progress after(RoutedChat reply) {
        List<Attempt> tried = joined(attempts, reply.attempts());
        return switch (reply) {
            case RoutedChat.Unanswered none ->
                new Progress(messages, pending, steps, findings, seen, tried, modelCalls + 1);
            case RoutedChat.Answered answered -> {
                List<ToolCall> calls = answered.completion().toolCalls();
                ChatMessage said =
                        new ChatMessage.FromModel(answered.completion().text(), calls);
                yield new Progress(
                        joined(messages, List.of(said)), calls, steps, findings, seen, tried, modelCalls + 1);
            }
        };
    }

    /** After something came of the first pending call. */
    Progress after(Called.Replied replied) {
        ToolCall call = pending.getFirst();
        ChatMessage told = new ChatMessage.FromTool(
                call.id(), replied.reply().content(), replied.reply().isFailure());
        Set<String> known = new HashSet<>(seen);
        known.addAll(replied.seen());
        return new Progress(
                joined(messages, List.of(told)),
                pending.subList(1, pending.size()),
                joined(steps, List.of(new ToolStep(call, replied.reply()))),
                joined(findings, replied.findings()),
                known,
                attempts,
                modelCalls);
    }

    private static <T> List<T> joined(List<? extends T> first, List<? extends T> then) {
        List<T> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}

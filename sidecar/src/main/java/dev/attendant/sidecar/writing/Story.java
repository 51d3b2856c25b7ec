package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.action.ToolRun;
import dev.attendant.sidecar.action.ToolStep;
import dev.attendant.sidecar.chat.route.Attempt;
import dev.attendant.sidecar.prompt.Prompt;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells in a trace how an answer was written, or why none was. */
final class Story {

    private Story() {}

    /** @param chosen how the models were chosen, a sentence each */
    static String of(Prompt prompt, List<String> chosen, ToolRun run, AnswerBuilder answer) {
        Stream<String> prompted = Stream.of("Prompt " + prompt.id() + " with " + prompt.evidence() + " passages.");
        Stream<String> attempts = run.progress().attempts().stream().map(Attempt::explain);
        Stream<String> tools = run.progress().steps().stream().map(ToolStep::explain);
        return Stream.of(prompted, chosen.stream(), attempts, tools, ended(run), leftOut(answer))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(" "));
    }

    /** The model that was asked last; empty where none was. */
    static String author(ToolRun run) {
        List<Attempt> attempts = run.progress().attempts();
        return attempts.isEmpty() ? "" : attempts.getLast().model().toString();
    }

    private static Stream<String> ended(ToolRun run) {
        return switch (run) {
            case ToolRun.Answered answered -> Stream.empty();
            case ToolRun.Unanswered unanswered -> Stream.empty();
            case ToolRun.Stopped stopped ->
                Stream.of("It was stopped by the limit of " + stopped.limit().told() + ".");
            case ToolRun.NeedsConfirmation needs ->
                Stream.of("It wants to call " + needs.proposal().tool() + ", which a person must confirm.");
        };
    }

    private static Stream<String> leftOut(AnswerBuilder answer) {
        if (answer.isDeclined()) {
            return Stream.of("It found that the evidence does not answer.");
        }
        return answer.leftOut().isEmpty()
                ? Stream.empty()
                : Stream.of(answer.leftOut().entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .collect(Collectors.joining(", ", "Sentences left out: ", ".")));
    }
}

package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.cli.client.SidecarReplies.Evidence;
import dev.attendant.sidecar.cli.client.SidecarReplies.Figure;
import dev.attendant.sidecar.cli.client.SidecarReplies.ModelCall;
import dev.attendant.sidecar.cli.client.SidecarReplies.Stage;
import dev.attendant.sidecar.cli.client.SidecarReplies.Turn;
import dev.attendant.sidecar.cli.client.SidecarReplies.TurnTrace;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Shows a turn to a person at a terminal. */
final class TurnPrinter {

    private final PrintWriter out;

    TurnPrinter(PrintWriter out) {
        this.out = out;
    }

    /** The reply and, in a line, how the turn ended. */
    void reply(Turn turn) {
        out.println(turn.reply());
        out.println("  [" + outcome(turn) + snapshot(turn) + ", " + turn.durationMillis() + " ms]");
        out.flush();
    }

    void evidence(List<Evidence> evidence) {
        for (Evidence proof : evidence) {
            out.println("  evidence: \"%s\"".formatted(proof.quote()));
            out.println("            %s (%s), characters %d-%d, %s"
                    .formatted(
                            proof.title(), proof.location(), proof.sourceStart(), proof.sourceEnd(), proof.verdict()));
        }
        out.flush();
    }

    void why(TurnTrace trace) {
        for (Stage stage : trace.stages()) {
            out.println("  %-10s %s: %s (%.1f ms)"
                    .formatted(stage.name(), stage.decision(), stage.rule(), stage.micros() / 1_000.0));
            figures("scores", stage.scores());
            figures("thresholds", stage.thresholds());
        }
        trace.modelCalls().forEach(this::modelCall);
        out.flush();
    }

    private void modelCall(ModelCall call) {
        out.println("  %-10s %s, %s: %s, %d tokens in and %d out (%d ms)"
                .formatted(
                        "call",
                        call.model(),
                        call.prompt(),
                        call.ended().replace('_', ' '),
                        call.inputTokens(),
                        call.outputTokens(),
                        call.millis()));
    }

    private void figures(String what, List<Figure> figures) {
        if (!figures.isEmpty()) {
            String line = figures.stream()
                    .map(figure -> "%s %.3f".formatted(figure.name(), figure.value()))
                    .collect(Collectors.joining(", "));
            out.println("             " + what + ": " + line);
        }
    }

    private static String snapshot(Turn turn) {
        return turn.snapshot() == null ? "" : ", of snapshot " + turn.snapshot();
    }

    private static String outcome(Turn turn) {
        return switch (turn.outcome()) {
            case "answered" ->
                "answered, confidence %.2f, %s"
                        .formatted(turn.confidence(), turn.rung().replace('_', ' '));
            case "handed_off" -> "handed over to a human: " + turn.handoffReason();
            case "declined" -> "declined: " + turn.declineReason();
            default -> turn.outcome();
        };
    }
}

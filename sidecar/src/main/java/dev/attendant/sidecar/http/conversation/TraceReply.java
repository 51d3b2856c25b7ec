package dev.attendant.sidecar.http.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.Trace;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a turn ended as it did, on the wire; {@code snapshot} is left out where the turn named none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TraceReply(
        UUID turnId,
        int settingsVersion,
        long knowledgeRevision,
        @Nullable Integer snapshot,
        String encoder,
        int intentModel,
        List<Stage> stages,
        List<ModelCallReply> modelCalls) {

    /** One stage, with its figures by name. */
    record Stage(String name, String decision, String rule, List<Figure> scores, List<Figure> thresholds, long micros) {

        static Stage of(Trace.Stage stage) {
            return new Stage(
                    stage.name(),
                    stage.decision(),
                    stage.rule(),
                    figures(stage.scores()),
                    figures(stage.thresholds()),
                    stage.micros());
        }
    }

    /** A named number; lists of these stand where maps would, which Apex cannot read. */
    public record Figure(String name, double value) {}

    static TraceReply of(FinishedTurn turn) {
        Trace trace = turn.trace();
        return new TraceReply(
                turn.request().turn().value(),
                trace.settingsVersion(),
                trace.knowledgeRevision(),
                TurnReply.snapshot(turn.request()),
                trace.encoder(),
                trace.intentModel(),
                trace.stages().stream().map(Stage::of).toList(),
                turn.exchanges().stream().map(ModelCallReply::of).toList());
    }

    /** In the order of their names. */
    public static List<Figure> figures(Map<String, Double> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Figure(entry.getKey(), entry.getValue()))
                .toList();
    }
}

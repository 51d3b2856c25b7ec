package dev.attendant.sidecar.http.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.Impression;
import dev.attendant.sidecar.turn.ModelRung;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a turn's reply tells the tenant beyond what it tells visitors, beside the reply's own fields; what is not known
 * is left out.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TurnInsight(
        String utterance,
        @Nullable String intent,
        @Nullable String sentiment,
        @Nullable String emotion,
        @Nullable Long costMicroUsd) {

    /**
     * As the ledger stands.
     *
     * @param cost in micro-USD
     */
    static TurnInsight of(FinishedTurn turn, long cost) {
        return of(turn, Optional.of(cost));
    }

    /** Without a look at the ledger: the cost is told where no model was to answer, which is nothing. */
    static TurnInsight atOnce(FinishedTurn turn) {
        return of(turn, ModelRung.wasTried(turn.trace()) ? Optional.empty() : Optional.of(0L));
    }

    private static TurnInsight of(FinishedTurn turn, Optional<Long> cost) {
        Optional<Impression> impression = turn.trace().impression();
        return new TurnInsight(
                turn.request().message(),
                impression.map(Impression::intent).orElse(null),
                impression.map(Impression::sentiment).orElse(null),
                impression.map(Impression::emotion).orElse(null),
                cost.orElse(null));
    }
}

package dev.attendant.sidecar.replay;

import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.FinishedTurn;
import java.util.function.Function;

/** Makes the pipeline that turns go through, over other parts. */
@FunctionalInterface
public interface Workshop {

    /** A pipeline that differs from the one in service in these parts alone, and writes nothing. */
    Function<Claim, FinishedTurn> pipeline(Then then);
}

package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.explain.Explanation;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a trace tells that an earlier turn's answer was given again, and how that is read. */
public final class GivenAgain {

    /** The stage's name. */
    static final String STAGE = "cache";

    private static final String RULE = "the checked answer of turn %s holds here too";
    private static final Pattern TOLD = Pattern.compile(RULE.formatted("([0-9a-f-]{36})"));

    private GivenAgain() {}

    static Explanation explain(TurnId turn, Rung rung) {
        return Explanation.of(rung == Rung.EXACT_CACHE ? "exact" : "same meaning", RULE.formatted(turn));
    }

    /** The turn whose answer was given again; empty where the turn has an answer of its own. */
    public static Optional<TurnId> source(Trace trace) {
        return trace.stages().stream()
                .filter(stage -> stage.name().equals(STAGE))
                .map(stage -> TOLD.matcher(stage.rule()))
                .filter(Matcher::matches)
                .map(told -> new TurnId(UUID.fromString(told.group(1))))
                .findFirst();
    }
}

package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.TurnId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a turn ended as it did.
 *
 * @param settingsVersion the tenant's settings it ran under
 * @param knowledgeRevision the knowledge it searched
 * @param encoder the encoder's name
 * @param intentModel the version of the tenant's own intent model that it used; 0 for the shipped one
 * @param impression what was read in the message; empty where the turn ended before, as with an attack
 * @param stages the stages in the order they ran
 */
public record Trace(
        int settingsVersion,
        long knowledgeRevision,
        String encoder,
        int intentModel,
        Optional<Impression> impression,
        List<Stage> stages) {

    /** The stage whose decision is the language. */
    static final String LANGUAGE = "language";

    public Trace {
        stages = List.copyOf(stages);
    }

    /** A trace of a turn in whose message nothing was read. */
    public Trace(int settingsVersion, long knowledgeRevision, String encoder, int intentModel, List<Stage> stages) {
        this(settingsVersion, knowledgeRevision, encoder, intentModel, Optional.empty(), stages);
    }

    /** The language of the reply, as a BCP 47 tag; English where the turn did not come so far as to tell it. */
    public String language() {
        return stages.stream()
                .filter(stage -> stage.name().equals(LANGUAGE))
                .map(Stage::decision)
                .findFirst()
                .orElse("en");
    }

    /** The turn whose answer was given again; empty where the turn has an answer of its own. */
    public Optional<TurnId> source() {
        return stages.stream().flatMap(stage -> stage.source().stream()).findFirst();
    }

    /**
     * One stage.
     *
     * @param name such as {@code understand}
     * @param decision what it came to, in a word or two
     * @param rule which rule decided, as a sentence a person can read; with the smallest change that would have tipped
     *     it
     * @param scores the figures it looked at
     * @param thresholds the figures they were held against
     * @param micros time it took, in microseconds
     * @param source the earlier turn whose answer the stage gave again; empty of every other stage
     */
    public record Stage(
            String name,
            String decision,
            String rule,
            Map<String, Double> scores,
            Map<String, Double> thresholds,
            long micros,
            Optional<TurnId> source) {

        public Stage {
            scores = Map.copyOf(scores);
            thresholds = Map.copyOf(thresholds);
        }

        /** A stage that gave no earlier answer again. */
        public Stage(
                String name,
                String decision,
                String rule,
                Map<String, Double> scores,
                Map<String, Double> thresholds,
                long micros) {
            this(name, decision, rule, scores, thresholds, micros, Optional.empty());
        }
    }
}

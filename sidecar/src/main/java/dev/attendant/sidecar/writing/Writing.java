package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.action.Proposal;
import dev.attendant.sidecar.explain.Explained;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.generation.Evidence;
import java.util.List;
import java.util.Optional;

/** What asking models for an answer came to. */
public sealed interface Writing extends Explained {

    /** What a model wants to do to the world; nothing of it is done. */
    default Optional<Proposal> wished() {
        return switch (this) {
            case Written written -> written.proposal();
            case Suggested suggested -> Optional.of(suggested.proposal());
            case NotWritten not -> Optional.empty();
        };
    }

    /**
     * An answer, each sentence of which is supported.
     *
     * @param whole false where the model was cut off, and only what it wrote until then is here
     * @param proposal what the model wants to do to the world after what a customer has read of it; it is not done
     */
    record Written(String text, List<Evidence> evidence, boolean whole, Optional<Proposal> proposal, Explanation why)
            implements Writing {
        public Written {
            evidence = List.copyOf(evidence);
        }

        /** An answer with nothing to do. */
        public Written(String text, List<Evidence> evidence, boolean whole, Explanation why) {
            this(text, evidence, whole, Optional.empty(), why);
        }
    }

    /** A model wants to change the world, and nothing of it is done. */
    record Suggested(Proposal proposal, Explanation why) implements Writing {}

    /** No answer that may leave. */
    record NotWritten(Explanation why) implements Writing {}
}

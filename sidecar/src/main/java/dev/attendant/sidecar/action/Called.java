package dev.attendant.sidecar.action;

import java.util.List;

/** What a call to a tool led to. */
sealed interface Called {

    /**
     * The model is told something.
     *
     * @param seen what was run or tried now, so that it is not again; one at most
     */
    record Replied(ToolReply reply, List<Finding> findings, List<String> seen) implements Called {
        public Replied {
            findings = List.copyOf(findings);
            seen = List.copyOf(seen);
        }

        static Replied of(ToolReply reply) {
            return new Replied(reply, List.of(), List.of());
        }
    }

    /** A person must be asked first. */
    record Proposed(Proposal proposal) implements Called {}
}

package dev.attendant.sidecar.care.gap;

import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.List;

/** Where the questions are kept that customers asked and the knowledge did not answer. */
@FunctionalInterface
public interface OpenQuestions {

    /**
     * The questions of a tenant's turns that were handed over because no article answers them, or that ended with a
     * question back which the conversation's next turn did not answer either. What is off topic, or a matter for a
     * human anyway, is none, nor is what was asked of a snapshot to try it.
     *
     * @param from the first moment at which they were received
     * @param until the first moment at which they were no longer
     * @param most questions wanted
     * @return the newest first
     */
    List<OpenQuestion> received(TenantId tenant, Instant from, Instant until, int most);

    /**
     * A question as it was received.
     *
     * @param text what the customer wants, in the customer's own words; it may hold personal data
     */
    record OpenQuestion(String text, Instant receivedAt) {

        /** The text may be personal, so it stays out of logs. */
        @Override
        public String toString() {
            return "OpenQuestion[" + receivedAt + "]";
        }
    }
}

package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.prompt.Said;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.ModelTask;
import dev.attendant.sidecar.tenant.TenantSettings;
import java.time.Duration;
import java.util.List;

/** Who reads what comes of a message. */
public sealed interface Recipient {

    /** The customer who wrote it. */
    Recipient CUSTOMER = new Customer();

    /** Whose articles are searched. */
    Audience audience();

    /** What models are asked to do. */
    ModelTask task();

    /** How long it may take. */
    Duration patience(TenantSettings settings, String channel);

    /** How long after that a model's answer is waited for, beside the reply. */
    Duration lateWithin(ModelSettings settings);

    /** What becomes of it then. */
    LatePolicy late(ModelSettings settings);

    /** Names of the tools that models may call. */
    List<String> tools(ModelSettings settings);

    /** What models are told beside what was said. */
    List<Said> notes();

    /** The customer who wrote the message, by the tenant's deadlines. */
    record Customer() implements Recipient {

        @Override
        public Audience audience() {
            return Audience.CUSTOMER;
        }

        @Override
        public ModelTask task() {
            return ModelTask.ANSWER;
        }

        @Override
        public Duration patience(TenantSettings settings, String channel) {
            return settings.deadline(channel);
        }

        @Override
        public Duration lateWithin(ModelSettings settings) {
            return settings.lateWithin();
        }

        @Override
        public LatePolicy late(ModelSettings settings) {
            return settings.late();
        }

        @Override
        public List<String> tools(ModelSettings settings) {
            return settings.tools();
        }

        @Override
        public List<Said> notes() {
            return List.of();
        }
    }

    /**
     * A service agent who serves the customer, and decides what is sent.
     *
     * @param patience how long the agent waits; nothing is waited for afterwards
     * @param caseContext what is known of the case; empty for nothing
     */
    record Agent(Duration patience, String caseContext) implements Recipient {

        private static final String CASE = "case";

        /** In UTF-16 code units: so much that what was said has room beside it. */
        private static final int MOST_CONTEXT = 2_000;

        @Override
        public Audience audience() {
            return Audience.INTERNAL;
        }

        @Override
        public ModelTask task() {
            return ModelTask.ASSIST;
        }

        @Override
        public Duration patience(TenantSettings settings, String channel) {
            return patience;
        }

        @Override
        public Duration lateWithin(ModelSettings settings) {
            return Duration.ZERO;
        }

        @Override
        public LatePolicy late(ModelSettings settings) {
            return LatePolicy.DROP;
        }

        @Override
        public List<String> tools(ModelSettings settings) {
            return List.of();
        }

        @Override
        public List<Said> notes() {
            return caseContext.isBlank() ? List.of() : List.of(new Said(CASE, shortened()));
        }

        private String shortened() {
            return caseContext.substring(0, Math.min(MOST_CONTEXT, caseContext.length()));
        }
    }
}

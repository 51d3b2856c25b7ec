package dev.attendant.sidecar.action;

import java.util.List;

/** Reads what a model wrote as a tool's arguments, and holds it against the tool's schema. */
public interface ArgumentCheck {

    /**
     * Checks arguments.
     *
     * @param schema a JSON schema of an object, as JSON; nothing it refers to is fetched
     * @param json what the model wrote
     * @throws IllegalArgumentException where the schema is none
     */
    Checked check(String schema, String json);

    /** What checking came to. */
    sealed interface Checked {

        record Fitting(Arguments arguments) implements Checked {}

        /** @param faults what is wrong, a sentence each; at least one */
        record Faulty(List<String> faults) implements Checked {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }
}

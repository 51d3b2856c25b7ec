package dev.attendant.sidecar.language;

/** The language of a message. */
public sealed interface Language {

    /** The language as a BCP 47 tag, or another where it could not be told. */
    default String tagOr(String usual) {
        return switch (this) {
            case Detected detected -> detected.tag();
            case Undetermined none -> usual;
        };
    }

    /**
     * It could be told.
     *
     * @param tag as BCP 47 has it, such as {@code de}
     * @param confidence between 0 and 1
     */
    record Detected(String tag, double confidence) implements Language {
        public Detected {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence must lie between 0 and 1, but is " + confidence);
            }
        }
    }

    /** There are no words, or words of several languages, or too few to tell. */
    record Undetermined() implements Language {}
}

package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.grounding.Source;
import dev.attendant.sidecar.grounding.Support;
import java.util.List;
import java.util.function.Function;

/** Holds sentences against what they should rest on. */
@FunctionalInterface
public interface SentenceCheck {

    /** What tells of each sentence whether this evidence supports it. */
    Function<String, Support> against(List<Source> evidence);
}

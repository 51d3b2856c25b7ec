package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.grounding.Source;
import dev.attendant.sidecar.grounding.Support;
import java.util.List;

/** Holds a sentence against what it should rest on. */
@FunctionalInterface
public interface SentenceCheck {

    Support check(String sentence, List<Source> evidence);
}

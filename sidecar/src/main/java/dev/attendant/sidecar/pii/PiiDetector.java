package dev.attendant.sidecar.pii;

import java.util.List;

/** Finds personal data in a text. */
@FunctionalInterface
public interface PiiDetector {

    /** What was found, in the order of the text; spans do not overlap. Any text gives an answer, the empty one too. */
    List<PiiSpan> detect(String text);
}

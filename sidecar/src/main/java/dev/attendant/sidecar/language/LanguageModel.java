package dev.attendant.sidecar.language;

import java.util.Map;

/** Knows what languages look like. */
public interface LanguageModel {

    /**
     * How likely a text is in each language, by BCP 47 tags; not negative, and at most 1 in all.
     *
     * @param text has letters
     */
    Map<String, Double> likelihoods(String text);
}

package dev.attendant.sidecar.adapter.opennlp;

import dev.attendant.sidecar.language.LanguageModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's model of 103 languages by their letter n-grams, held to those that customers of Attendant write. */
public final class OpenNlpLanguageModel implements LanguageModel {

    private static final String MODEL = "/langdetect-183.bin";
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("eng", "en"),
            Map.entry("deu", "de"),
            Map.entry("fra", "fr"),
            Map.entry("spa", "es"),
            Map.entry("ita", "it"),
            Map.entry("por", "pt"),
            Map.entry("nld", "nl"),
            Map.entry("swe", "sv"),
            Map.entry("dan", "da"),
            Map.entry("nob", "nb"),
            Map.entry("fin", "fi"),
            Map.entry("pol", "pl"),
            Map.entry("ces", "cs"),
            Map.entry("tur", "tr"),
            Map.entry("ron", "ro"),
            Map.entry("hun", "hu"),
            Map.entry("rus", "ru"),
            Map.entry("ukr", "uk"),
            Map.entry("ell", "el"),
            Map.entry("ara", "ar"),
            Map.entry("heb", "he"),
            Map.entry("jpn", "ja"),
            Map.entry("cmn", "zh"),
            Map.entry("kor", "ko"),
            Map.entry("hin", "hi"));

    private final LanguageDetector library;

    private OpenNlpLanguageModel(LanguageDetector library) {
        this.library = library;
    }

    /** Loads the model that lies in OpenNLP's jar: one to two seconds, about 37 MB of heap. */
    public static OpenNlpLanguageModel load() {
        try (InputStream stream = OpenNlpLanguageModel.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IllegalStateException(MODEL + " is not on the class path");
            }
            return new OpenNlpLanguageModel(new LanguageDetectorME(new LanguageDetectorModel(stream)));
        } catch (IOException failure) {
            throw new IllegalStateException(MODEL + " cannot be read", failure);
        }
    }

    @Override
    public Map<String, Double> likelihoods(String text) {
        return Arrays.stream(library.predictLanguages(text))
                .filter(language -> TAGS.containsKey(language.getLang()))
                .collect(Collectors.toMap(
                        language -> TAGS.getOrDefault(language.getLang(), ""),
                        opennlp.tools.langdetect.Language::getConfidence));
    }
}

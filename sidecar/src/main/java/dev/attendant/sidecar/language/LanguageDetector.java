package dev.attendant.sidecar.language;

import dev.attendant.sidecar.language.Language.Detected;
import dev.attendant.sidecar.language.Language.Undetermined;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells the language of a message from a model's likelihoods, from telling words, and from the language that is usual:
 * the shorter the message, the more the latter two count.
 *
 * <p>The score of a language is (its likelihood + {@value #FLOOR}) · {@value #PER_WORD}^(its telling words) · w, where
 * w is 1 but 1 + {@value #USUAL_LETTERS} / letters, at most {@value #MOST_HABIT}, for the usual language; scores are
 * then shares of one.
 */
public final class LanguageDetector {

    private static final int MOST_TEXT = 600;
    private static final double SHARPNESS = 20;
    private static final double PER_WORD = 6;
    private static final double MOST_WORDS = 4;
    private static final double USUAL_LETTERS = 25;
    private static final double MOST_HABIT = 5;
    private static final double ENOUGH = 0.5;

    /** Links, addresses and numbers have no language; a run of 40 letters and figures is no word. */
    private static final Pattern NO_LANGUAGE = Pattern.compile(
            "https?://\\S{1,2000}+|\\S{1,64}@\\S{1,255}|[A-Za-z0-9+/=_-]{40,}+|\\p{Cf}|[\\p{L}\\p{N}-]*+\\p{N}[\\p{L}\\p{N}-]*+");

    private final LanguageModel model;
    private final TellingWords words = TellingWords.shipped();

    public LanguageDetector(LanguageModel model) {
        this.model = model;
    }

    /**
     * The language of a message.
     *
     * @param usual the language of the conversation so far or else of the tenant, as a BCP 47 tag
     */
    public Language detect(String message, String usual) {
        String text = NO_LANGUAGE.matcher(head(message)).replaceAll(" ").strip();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return letters == 0 ? new Undetermined() : best(scores(text, letters, usual));
    }

    private Map<String, Double> scores(String text, long letters, String usual) {
        Map<String, Double> telling = words.count(text);
        Map<String, Double> likelihoods = model.likelihoods(text);
        double highest = likelihoods.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        Map<String, Double> scores = new HashMap<>();
        Script.of(text)
                .ifPresent(script -> likelihoods.forEach((tag, likelihood) -> {
                    if (Script.writes(tag, script)) {
                        double byLetters = Math.pow(likelihood / highest, SHARPNESS);
                        double byWords = Math.pow(PER_WORD, Math.min(MOST_WORDS, telling.getOrDefault(tag, 0.0)));
                        double byHabit = tag.equals(usual) ? Math.min(MOST_HABIT, 1 + USUAL_LETTERS / letters) : 1;
                        scores.put(tag, byLetters * byWords * byHabit);
                    }
                }));
        return scores;
    }

    private static Language best(Map<String, Double> scores) {
        double sum = scores.values().stream().mapToDouble(Double::doubleValue).sum();
        return scores.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(best -> best.getValue() >= ENOUGH * sum)
                .<Language>map(best -> new Detected(best.getKey(), best.getValue() / sum))
                .orElseGet(Undetermined::new);
    }

    private static String head(String message) {
        return message.length() <= MOST_TEXT ? message : message.substring(0, MOST_TEXT);
    }
}

package dev.attendant.sidecar.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads English words for men and women as one, so that what a message wants and how its writer feels do not depend on
 * whom it speaks of. Only the shipped heads read so: a shop may well tell men's shoes from women's.
 */
final class GenderNeutral {

    private static final String RESOURCE = "/understanding/genders.tsv";
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Map<String, String> NEUTRAL = neutral();
    private static final Pattern GENDERED = anyOf(NEUTRAL.keySet());

    private GenderNeutral() {}

    /** The text with neutral words in place of gendered ones; their case is not kept. */
    static String of(String text) {
        return GENDERED.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(
                        Objects.requireNonNull(NEUTRAL.get(word.group().toLowerCase(Locale.ROOT)))));
    }

    private static Map<String, String> neutral() {
        Map<String, String> neutral = new HashMap<>();
        try (InputStream stream = GenderNeutral.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] columns = line.split("\t", 2);
                BAR.splitAsStream(columns[1]).forEach(word -> neutral.put(word, columns[0]));
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", failure);
        }
        return Map.copyOf(neutral);
    }

    /** The longest first, so that "mother-in-law" is not read as "mother". */
    private static Pattern anyOf(Collection<String> words) {
        String any = String.join(
                "|",
                words.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .toList());
        return Pattern.compile("(?<![\\p{L}'-])(?:" + any + ")(?![\\p{L}-])", Pattern.CASE_INSENSITIVE);
    }
}

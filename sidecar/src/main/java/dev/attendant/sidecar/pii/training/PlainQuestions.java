package dev.attendant.sidecar.pii.training;

import dev.attendant.sidecar.pii.NormalForm;
import dev.attendant.sidecar.pii.name.WordLists;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Picks questions that hold nothing the tagger is to find, however many names of products they hold. */
public final class PlainQuestions {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}']+");

    /** What is capitalised behind these may be a place or a person that is in no list. */
    private static final Pattern BEFORE_NAMES = Pattern.compile(
            "\\b(?i:in|to|from|at|near|of|around|via|through|with|by|is|was|did)\\s+(?:the\\s+)?\\p{Lu}\\p{Ll}");

    private static final Pattern OF_ONESELF = Pattern.compile("\\b(?:I'm|I am|name|called|years? old)\\b");

    private final Set<String> telling = new HashSet<>();

    /**
     * @param common words that are seen in lower case in any text: names of people and places only by chance
     * @param jobs names of occupations, which are found as well
     */
    public PlainQuestions(Set<String> common, List<String> jobs) {
        Stream.of("given-names.txt", "family-names.txt", "places.txt")
                .flatMap(file -> WordLists.words(file).stream())
                .forEach(this::add);
        Stream.of("month", "weekday", "nationality", "title")
                .flatMap(kind -> WordLists.telling(kind).stream())
                .forEach(this::add);
        Arrays.stream(Locale.getISOCountries())
                .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                .forEach(this::add);
        jobs.forEach(this::add);
        telling.removeAll(common);
    }

    private void add(String name) {
        telling.addAll(List.of(NormalForm.word(name).split(" ")));
    }

    /** Those that are plain, in their order. */
    public List<String> of(List<String> questions) {
        return questions.stream().filter(this::isPlain).toList();
    }

    private boolean isPlain(String question) {
        return !BEFORE_NAMES.matcher(question).find()
                && !OF_ONESELF.matcher(question).find()
                && BETWEEN_WORDS.splitAsStream(question).map(NormalForm::word).noneMatch(telling::contains);
    }
}

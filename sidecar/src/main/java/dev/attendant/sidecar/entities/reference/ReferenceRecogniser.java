package dev.attendant.sidecar.entities.reference;

import dev.attendant.sidecar.entities.Circumstances;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.entities.Recogniser;
import dev.attendant.sidecar.entities.text.PhraseTable;
import dev.attendant.sidecar.entities.text.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds numbers of orders, cases and parcels by their common forms, and anything like a number right behind words such
 * as "my order number is".
 */
public final class ReferenceRecogniser implements Recogniser {

    private static final double SURE = 0.95;
    private static final double LIKELY = 0.8;
    private static final int LABELS = 4;

    private static final Pattern MARKED = Pattern.compile(
            "(?<![\\p{L}\\p{N}&#/])#[A-Z]{0,4}+-?\\d{3,14}+(?:-[A-Z0-9]{1,12}+){0,4}+(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDER = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?:ORD|ORDER|PO|SO)-?\\d[A-Z0-9]{2,14}+(?:-[A-Z0-9]{1,12}+){0,4}+(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CASE = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?:CASE|CS|TKT|TICKET|INC|SR)-?\\d{3,14}+(?:-[A-Z0-9]{1,12}+){0,4}+(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SALESFORCE_CASE =
            Pattern.compile("(?<![\\p{L}\\p{N}+#.,-])00\\d{6}(?![\\p{L}\\p{N}]|[-.,]\\d)");
    private static final Pattern TRACKING = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:1Z[A-Z0-9]{16}|[A-Z]{2}\\d{9}[A-Z]{2})(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER_LIKE = Pattern.compile(
            "#?[A-Z0-9]{1,20}+(?:[-_/][A-Z0-9]{1,20}+){0,5}+(?![\\p{L}\\p{N}]|[.,:]\\d|\\s?[%€$£])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE = Pattern.compile("\\d{1,4}[-/]\\d{1,2}(?:[-/]\\d{1,4})?");
    private static final Pattern MEASURE = Pattern.compile("(?i)\\d+[a-z]{1,4}");

    private final Map<String, PhraseTable<Kind>> byLanguage = new ConcurrentHashMap<>();

    /** Where a number may stand, and whether a word such as "number" stands right before. */
    private record Introduced(int index, boolean labelled) {}

    private enum Kind {
        ORDER,
        CASE,
        LABEL
    }

    @Override
    public List<Entity> recognise(Tokens tokens, Circumstances circumstances) {
        String text = tokens.text();
        if (text.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        PhraseTable<Kind> words = byLanguage.computeIfAbsent(
                circumstances.locale().getLanguage(),
                language -> PhraseTable.load("/entities/references.tsv", Kind.class, language));
        Stream<Entity> byContext = introduced(tokens, words, Kind.ORDER, EntityType.ORDER_NUMBER);
        Stream<Entity> casesByContext = introduced(tokens, words, Kind.CASE, EntityType.CASE_NUMBER);
        return Stream.of(
                        byContext,
                        casesByContext,
                        matches(text, MARKED, EntityType.ORDER_NUMBER, LIKELY),
                        matches(text, ORDER, EntityType.ORDER_NUMBER, SURE),
                        matches(text, CASE, EntityType.CASE_NUMBER, SURE),
                        matches(text, SALESFORCE_CASE, EntityType.CASE_NUMBER, LIKELY),
                        matches(text, TRACKING, EntityType.TRACKING_NUMBER, SURE))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Entity> matches(String text, Pattern pattern, EntityType type, double confidence) {
        return pattern.matcher(text).results().map(match -> entity(text, match, type, confidence));
    }

    private static Stream<Entity> introduced(Tokens tokens, PhraseTable<Kind> words, Kind kind, EntityType type) {
        return Stream.iterate(0, index -> index < tokens.size(), index -> index + 1)
                .flatMap(index -> words.at(tokens, index, kind).stream()
                        .map(phrase -> behindLabels(tokens, words, index + phrase.length())))
                .flatMap(introduced -> number(tokens, introduced, type).stream());
    }

    /** Skips words such as "number" and "is". */
    private static Introduced behindLabels(Tokens tokens, PhraseTable<Kind> words, int index) {
        int next = index;
        for (int k = 0; k < LABELS; k++) {
            int at = next;
            next = words.at(tokens, at, Kind.LABEL)
                    .map(label -> at + label.length())
                    .orElse(at);
        }
        return new Introduced(next, next > index);
    }

    private static Optional<Entity> number(Tokens tokens, Introduced introduced, EntityType type) {
        if (introduced.index() >= tokens.size()) {
            return Optional.empty();
        }
        String text = tokens.text();
        Matcher matcher =
                NUMBER_LIKE.matcher(text).region(tokens.at(introduced.index()).start(), text.length());
        return matcher.lookingAt() && isReference(matcher.group(), introduced.labelled())
                ? Optional.of(entity(text, matcher.toMatchResult(), type, SURE))
                : Optional.empty();
    }

    /** Whether it is long enough, and no date, year or measure; what is called a number may look like a year. */
    private static boolean isReference(String written, boolean labelled) {
        long digits = written.chars().filter(Character::isDigit).count();
        boolean figuresAlone = digits == written.length();
        boolean enough = figuresAlone ? digits >= (labelled ? 4 : 5) : digits >= 2 && written.length() >= 5;
        return enough
                && (labelled || !DATE.matcher(written).matches())
                && !MEASURE.matcher(written).matches();
    }

    private static Entity entity(String text, MatchResult match, EntityType type, double confidence) {
        return Entity.in(text, match.start(), match.end(), type, References.normalised(match.group()), confidence);
    }
}

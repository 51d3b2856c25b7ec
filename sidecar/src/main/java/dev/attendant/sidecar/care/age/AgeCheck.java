package dev.attendant.sidecar.care.age;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.care.Severity;
import dev.attendant.sidecar.care.age.Outdated.Kind;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds articles that time has passed by. */
public final class AgeCheck {

    /** Words that tell of what is to come. */
    private static final Pattern TO_COME = Pattern.compile(
            "\\b(?:will|going to|planned|plan to|scheduled|expected|upcoming|coming soon|soon|from now|starting"
                    + "|starts? (?:on|in)|as of|available from|valid (?:until|till|through)|until|till|by the end of"
                    + "|no later than|deadline|next (?:year|month))\\b|['’]ll\\b",
            Pattern.CASE_INSENSITIVE);

    /** Words that tell of what was, or that a rule still holds. */
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:was|were|had|has been|have been|became|ended|began|started|stopped|since|released|launched"
                    + "|discontinued|before|older|placed|prior to|earlier|manufactured|bought|purchased|published|date:)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REPLACED = Pattern.compile(
            "\\b(?:(?:this|the) (?:article|page|guide|policy|document) (?:is|has been|was)"
                    + " (?:replaced|superseded|deprecated|outdated|obsolete|archived|no longer (?:maintained|updated|valid))"
                    + "|(?:has been|was|is) superseded by|this (?:article|page|guide) (?:no longer|refers to an old))",
            Pattern.CASE_INSENSITIVE);

    private final LocalDate today;
    private final Period longest;

    private AgeCheck(LocalDate today, Period longest) {
        this.today = today;
        this.longest = longest;
    }

    /**
     * The signs, the most urgent first.
     *
     * @param longest how long an article may stay as it is
     */
    public static List<Outdated> find(List<DocumentVersion> documents, LocalDate today, Period longest) {
        AgeCheck check = new AgeCheck(today, longest);
        return documents.stream()
                .flatMap(check::signs)
                .sorted(Comparator.comparing(Outdated::severity).thenComparing(Outdated::kind))
                .toList();
    }

    /** What is withdrawn already need not be read any more. */
    private Stream<Outdated> signs(DocumentVersion document) {
        Stream<Outdated> attribute = new Attributes(document).sign(today, longest).stream();
        return document.isFor(Audience.CUSTOMER)
                ? Stream.concat(attribute, document.passages().stream().flatMap(each -> inText(document, each)))
                : attribute;
    }

    private Stream<Outdated> inText(DocumentVersion document, EncodedPassage encoded) {
        Passage passage = encoded.passage();
        return passage.sentences().stream()
                .map(span -> span.of(passage.text()))
                .flatMap(sentence -> Stream.concat(
                        replaced(document, passage, sentence).stream(),
                        promised(document, passage, sentence).stream()));
    }

    private static Optional<Outdated> replaced(DocumentVersion document, Passage passage, String sentence) {
        Matcher matcher = REPLACED.matcher(sentence);
        return matcher.find()
                ? Optional.of(new Outdated(
                        Severity.HIGH,
                        Kind.REPLACED,
                        "the text says so",
                        Quote.of(
                                document,
                                passage.headings(),
                                sentence,
                                List.of(new Span(matcher.start(), matcher.end())))))
                : Optional.empty();
    }

    private Optional<Outdated> promised(DocumentVersion document, Passage passage, String sentence) {
        if (!TO_COME.matcher(sentence).find() || PAST.matcher(sentence).find()) {
            return Optional.empty();
        }
        List<Dates.Found> dates =
                Dates.in(Passage.searchable(sentence).equals(sentence) ? sentence : blanked(sentence));
        boolean over =
                !dates.isEmpty() && dates.stream().allMatch(date -> date.last().isBefore(today));
        return over
                ? Optional.of(new Outdated(
                        Severity.HIGH,
                        Kind.PAST_PROMISE,
                        "speaks of " + dates.getLast().span().of(sentence) + " as to come",
                        Quote.of(
                                document,
                                passage.headings(),
                                sentence,
                                dates.stream().map(Dates.Found::span).toList())))
                : Optional.empty();
    }

    /** Addresses often hold years that mean nothing. */
    private static String blanked(String sentence) {
        return Pattern.compile("https?://[^\\s)]+")
                .matcher(sentence)
                .replaceAll(found -> " ".repeat(found.group().length()));
    }
}

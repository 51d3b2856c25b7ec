package dev.attendant.sidecar.care.contradiction;

import dev.attendant.sidecar.care.Readers;
import dev.attendant.sidecar.care.Severity;
import dev.attendant.sidecar.care.contradiction.StatementPairs.Pair;
import dev.attendant.sidecar.care.fact.FactDifference;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds statements that contradict each other in a knowledge base. Two that are near in meaning, share most of their
 * words, and whose articles name the same things, must differ in a value or in yes and no. The limits are set so that
 * nearly all that is found is true; what is said in quite other words is not found.
 */
public final class ContradictionFinder {

    /** Cosine of two sentences in their passages. */
    private static final double NEAR = 0.6;

    private static final double SAME_SUBJECT = 0.4;
    private static final double CONTAINED = 0.75;

    /** One may say much more where it says all that the other does. */
    private static final double PART = 0.25;

    private static final double WHOLE = 0.95;

    /** What is denied in other words is often something else. */
    private static final double SAME_WORDS = 0.7;

    private static final double SAME_CONTEXT = 0.3;

    private final Vocabulary vocabulary;

    private ContradictionFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The contradictions, first those customers are shown, the likest first. */
    public static List<Contradiction> find(List<DocumentVersion> documents) {
        Vocabulary vocabulary = new Vocabulary(documents.stream()
                .flatMap(document -> document.passages().stream())
                .flatMap(ContradictionFinder::sentences)
                .toList());
        StatementReader reader = new StatementReader(vocabulary);
        List<Statement> statements = documents.stream().flatMap(reader::read).toList();
        return new ContradictionFinder(vocabulary).among(new StatementPairs(statements, vocabulary));
    }

    private static Stream<String> sentences(EncodedPassage encoded) {
        return encoded.passage().sentences().stream()
                .map(span -> span.of(encoded.passage().text()));
    }

    /** Of the same two texts only one is told, such as of two rows that differ in many cells. */
    private List<Contradiction> among(StatementPairs pairs) {
        Map<List<String>, Contradiction> found = new LinkedHashMap<>();
        pairs.all()
                .forEach(pair -> contradiction(pair)
                        .ifPresent(each -> found.merge(
                                List.of(pair.left().text(), pair.right().text()), each, Contradiction::with)));
        return found.values().stream()
                .sorted(Comparator.comparing(Contradiction::severity)
                        .thenComparing(Comparator.comparingDouble(Contradiction::likeness)
                                .reversed()))
                .toList();
    }

    private Optional<Contradiction> contradiction(Pair pair) {
        boolean far = pair.left().near(pair.right()) < NEAR;
        if (far || !Readers.shared(pair.left().document(), pair.right().document())) {
            return Optional.empty();
        }
        Subjects subjects = Subjects.of(pair.left().subject(), pair.right().subject(), vocabulary);
        return difference(pair.left(), pair.right(), subjects).map(each -> contradiction(pair, subjects, each));
    }

    private static Optional<FactDifference> difference(Statement left, Statement right, Subjects subjects) {
        boolean apart = Subjects.areApart(left.subject(), right.subject());
        boolean values = !apart && (left.isCell() ? isOneCell(left, right, subjects) : isOneSubject(subjects));
        Optional<FactDifference> difference =
                values ? FactDifference.between(left.facts(), right.facts()) : Optional.empty();
        return difference.or(() -> isSaidOfTheSame(left, right, subjects, apart) && Polarity.areOpposite(left, right)
                ? Optional.of(new FactDifference(
                        "yes or no", left.stance().marks(), right.stance().marks()))
                : Optional.empty());
    }

    private static boolean isOneCell(Statement left, Statement right, Subjects subjects) {
        return left.subject().words().equals(right.subject().words())
                && subjects.context() >= SAME_CONTEXT
                && Subjects.areOneColumn(left, right);
    }

    private static boolean isOneSubject(Subjects subjects) {
        boolean alike = subjects.shared() > 1 && subjects.share() >= SAME_SUBJECT && subjects.contained() >= CONTAINED;
        return alike || subjects.shared() > 1 && subjects.share() >= PART && subjects.contained() >= WHOLE;
    }

    private static boolean isSaidOfTheSame(Statement left, Statement right, Subjects subjects, boolean apart) {
        return subjects.shared() > 1
                && (!apart && subjects.share() >= SAME_WORDS
                        || Subjects.areAlikeButForNames(left.subject(), right.subject()));
    }

    private static Contradiction contradiction(Pair pair, Subjects subjects, FactDifference difference) {
        boolean shown = Readers.bothShown(pair.left().document(), pair.right().document());
        return new Contradiction(
                shown ? Severity.HIGH : Severity.LOW,
                difference.kind(),
                subjects.share(),
                pair.left().quote(difference.left()),
                pair.right().quote(difference.right()));
    }
}

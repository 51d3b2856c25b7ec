package dev.attendant.sidecar.care.contradiction;

import dev.attendant.sidecar.care.Readers;
import dev.attendant.sidecar.care.Severity;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds statements that contradict each other in a knowledge base. */
public final class ContradictionFinder {

    /** Words in more statements lead to no pair of their own. */
    private static final int COMMON = 150;

    private static final double NEAR = 0.6;
    private static final double SAME_SUBJECT = 0.4;
    private static final double CONTAINED = 0.75;
    private static final double SAME_WORDS = 0.7;
    private static final double SAME_CONTEXT = 0.3;

    private final Vocabulary vocabulary;
    private final List<Statement> statements;

    private ContradictionFinder(List<DocumentVersion> documents) {
        this.vocabulary = new Vocabulary(documents.stream()
                .flatMap(document -> document.passages().stream())
                .flatMap(ContradictionFinder::sentences)
                .toList());
        StatementReader reader = new StatementReader(vocabulary);
        this.statements = documents.stream()
                .flatMap(document -> reader.read(document).stream())
                .filter(statement -> !statement.subject().isEmpty())
                .toList();
    }

    /** The contradictions, first those customers are shown, the likest first. */
    public static List<Contradiction> find(List<DocumentVersion> documents) {
        return new ContradictionFinder(documents).find();
    }

    private static Stream<String> sentences(EncodedPassage encoded) {
        return encoded.passage().sentences().stream()
                .map(span -> span.of(encoded.passage().text()));
    }

    private List<Contradiction> find() {
        Map<List<String>, Contradiction> found = new LinkedHashMap<>();
        for (long pair : candidates()) {
            Statement left = statements.get((int) (pair >>> Integer.SIZE));
            Statement right = statements.get((int) pair);
            contradiction(left, right)
                    .ifPresent(each -> found.merge(List.of(left.text(), right.text()), each, Contradiction::with));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Contradiction::severity)
                        .thenComparing(Comparator.comparingDouble(Contradiction::likeness)
                                .reversed()))
                .toList();
    }

    /** Pairs of statements that share a word which is not common. */
    private Set<Long> candidates() {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            for (String stem : statements.get(i).subject()) {
                if (vocabulary.times(stem) <= COMMON) {
                    places.computeIfAbsent(stem, key -> new ArrayList<>()).add(i);
                }
            }
        }
        Set<Long> pairs = new TreeSet<>();
        places.values().forEach(list -> addPairs(list, pairs));
        return pairs;
    }

    private void addPairs(List<Integer> places, Set<Long> pairs) {
        for (int later = 1; later < places.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (mayContradict(statements.get(places.get(earlier)), statements.get(places.get(later)))) {
                    pairs.add(((long) places.get(earlier) << Integer.SIZE) | places.get(later));
                }
            }
        }
    }

    private static boolean mayContradict(Statement left, Statement right) {
        boolean values = !left.facts().isEmpty() && !right.facts().isEmpty();
        boolean polarity = left.denial().isPresent() != right.denial().isPresent();
        return !left.document().id().equals(right.document().id())
                && left.cell() == right.cell()
                && (values || polarity);
    }

    private Optional<Contradiction> contradiction(Statement left, Statement right) {
        double near = left.embedding().cosine(right.embedding());
        if (near < NEAR || !Readers.shared(left.document(), right.document())) {
            return Optional.empty();
        }
        Subjects subjects = Subjects.of(left, right, vocabulary);
        return values(left, right, subjects).or(() -> polarity(left, right, subjects));
    }

    private static Optional<Contradiction> values(Statement left, Statement right, Subjects subjects) {
        boolean same = left.cell()
                ? left.subject().equals(right.subject()) && subjects.context() >= SAME_CONTEXT
                : subjects.shared() > 1 && subjects.share() >= SAME_SUBJECT && subjects.contained() >= CONTAINED;
        return same && !Subjects.areApart(left, right)
                ? FactDifference.between(left.facts(), right.facts())
                        .map(difference -> contradiction(left, right, subjects, difference))
                : Optional.empty();
    }

    private static Optional<Contradiction> polarity(Statement left, Statement right, Subjects subjects) {
        boolean same = subjects.shared() > 1
                && (subjects.share() >= SAME_WORDS && !Subjects.areApart(left, right)
                        || Subjects.areAlikeButForNames(left, right));
        return same && Polarity.areOpposite(left, right)
                ? Optional.of(contradiction(
                        left, right, subjects, new FactDifference("yes or no", marks(left), marks(right))))
                : Optional.empty();
    }

    private static Contradiction contradiction(
            Statement left, Statement right, Subjects subjects, FactDifference difference) {
        Severity severity = Readers.bothShown(left.document(), right.document()) ? Severity.HIGH : Severity.LOW;
        return new Contradiction(
                severity,
                difference.kind(),
                subjects.share(),
                left.quote(difference.left()),
                right.quote(difference.right()));
    }

    private static List<Span> marks(Statement statement) {
        return statement.denial().or(statement::affirmation).stream().toList();
    }
}

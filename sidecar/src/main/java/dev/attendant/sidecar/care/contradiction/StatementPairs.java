package dev.attendant.sidecar.care.contradiction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds statements that are worth comparing without comparing each with each. */
final class StatementPairs {

    /** Words in more statements lead to no pair of their own. */
    private static final int COMMON = 150;

    private final List<Statement> statements;
    private final Vocabulary vocabulary;

    StatementPairs(List<Statement> statements, Vocabulary vocabulary) {
        this.statements = List.copyOf(statements);
        this.vocabulary = vocabulary;
    }

    /** Two statements, the earlier first. */
    record Pair(Statement left, Statement right) {}

    /** Pairs of different articles that share a word which is not common, in order. */
    Stream<Pair> all() {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            for (String stem : statements.get(i).subject().words()) {
                if (vocabulary.times(stem) <= COMMON) {
                    places.computeIfAbsent(stem, key -> new ArrayList<>()).add(i);
                }
            }
        }
        Set<Long> pairs = new TreeSet<>();
        places.values().forEach(list -> addPairs(list, pairs));
        return pairs.stream()
                .map(pair -> new Pair(statements.get((int) (pair >>> Integer.SIZE)), statements.get(pair.intValue())));
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
        boolean polarity = left.stance().denies() != right.stance().denies();
        return (values || polarity)
                && left.isCell() == right.isCell()
                && !left.document().id().equals(right.document().id());
    }
}

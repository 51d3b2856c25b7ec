package dev.attendant.sidecar.care.contradiction;

import dev.attendant.sidecar.care.contradiction.Statement.Column;
import dev.attendant.sidecar.care.contradiction.Statement.Subject;
import dev.attendant.sidecar.care.fact.Fact;
import java.util.HashSet;
import java.util.Set;

/**
 * How far two statements speak of the same thing.
 *
 * @param share weight of the words in both over that of all (weighted Jaccard), between 0 and 1
 * @param contained weight of the words in both over that of the one that says less
 * @param shared how many words are in both
 * @param context share of the words in both titles, headings and columns (Jaccard)
 */
record Subjects(double share, double contained, int shared, double context) {

    private static final double ALIKE = 0.5;

    static Subjects of(Subject left, Subject right, Vocabulary vocabulary) {
        Set<String> both = new HashSet<>(left.words());
        both.retainAll(right.words());
        double shared = vocabulary.weight(both);
        double ours = vocabulary.weight(left.words());
        double theirs = vocabulary.weight(right.words());
        return new Subjects(
                shared / Math.max(1e-9, ours + theirs - shared),
                shared / Math.max(1e-9, Math.min(ours, theirs)),
                both.size(),
                jaccard(left.context(), right.context()));
    }

    /** Whether one names what the other article never does there, or each article has a name of its own around it. */
    static boolean areApart(Subject left, Subject right) {
        boolean around = !unknown(left.contextNames(), right).isEmpty()
                && !unknown(right.contextNames(), left).isEmpty();
        return around
                || !unknown(left.names(), right).isEmpty()
                || !unknown(right.names(), left).isEmpty();
    }

    /** Whether they say the same of names that one of them names all, as "We sell A and B" and "We do not sell B". */
    static boolean areAlikeButForNames(Subject left, Subject right) {
        boolean named = !left.names().isEmpty()
                && !right.names().isEmpty()
                && (left.names().containsAll(right.names()) || right.names().containsAll(left.names()));
        return named && jaccard(withoutNames(left), withoutNames(right)) >= ALIKE;
    }

    /** Whether columns have one heading, or other words for it and no other column of either row is like them. */
    static boolean areOneColumn(Statement left, Statement right) {
        return left.column()
                .flatMap(ours -> right.column().map(theirs -> areOne(ours, left, theirs, right)))
                .orElse(true);
    }

    private static boolean areOne(Column ours, Statement left, Column theirs, Statement right) {
        return ours.words().equals(theirs.words()) || isAlone(ours, left) && isAlone(theirs, right);
    }

    private static boolean isAlone(Column column, Statement cell) {
        return cell.facts().stream().map(Fact::kind).noneMatch(column.kinds()::contains);
    }

    private static Set<String> withoutNames(Subject subject) {
        Set<String> plain = new HashSet<>(subject.words());
        plain.removeAll(subject.names());
        return plain;
    }

    private static double jaccard(Set<String> left, Set<String> right) {
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        return both.size() / Math.max(1.0, left.size() + right.size() - both.size());
    }

    private static Set<String> unknown(Set<String> names, Subject other) {
        Set<String> unknown = new HashSet<>(names);
        unknown.removeAll(other.words());
        unknown.removeAll(other.context());
        unknown.removeAll(other.names());
        unknown.removeAll(other.contextNames());
        return unknown;
    }
}

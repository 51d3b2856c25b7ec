package dev.attendant.sidecar.care.contradiction;

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

    private static final double ALIKE = 0.6;

    static Subjects of(Statement left, Statement right, Vocabulary vocabulary) {
        Set<String> both = new HashSet<>(left.subject());
        both.retainAll(right.subject());
        double shared = vocabulary.weight(both);
        double ours = vocabulary.weight(left.subject());
        double theirs = vocabulary.weight(right.subject());
        return new Subjects(
                shared / Math.max(1e-9, ours + theirs - shared),
                shared / Math.max(1e-9, Math.min(ours, theirs)),
                both.size(),
                jaccard(left.context(), right.context()));
    }

    /** Whether each has a name that the other has not, or one statement names what the other article never does. */
    static boolean areApart(Statement left, Statement right) {
        Set<String> ours = unknown(left.names(), right);
        Set<String> theirs = unknown(right.names(), left);
        Set<String> aroundOurs = unknown(left.contextNames(), right);
        Set<String> aroundTheirs = unknown(right.contextNames(), left);
        boolean apart = !(ours.isEmpty() && aroundOurs.isEmpty()) && !(theirs.isEmpty() && aroundTheirs.isEmpty());
        return apart || !ours.isEmpty() || !theirs.isEmpty();
    }

    /** Whether they say the same of names that one of them names all, as "We sell A and B" and "We do not sell B". */
    static boolean areAlikeButForNames(Statement left, Statement right) {
        boolean named = !left.names().isEmpty()
                && !right.names().isEmpty()
                && (left.names().containsAll(right.names()) || right.names().containsAll(left.names()));
        return named && jaccard(withoutNames(left), withoutNames(right)) >= ALIKE;
    }

    private static Set<String> withoutNames(Statement statement) {
        Set<String> plain = new HashSet<>(statement.subject());
        plain.removeAll(statement.names());
        return plain;
    }

    private static double jaccard(Set<String> left, Set<String> right) {
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        return both.size() / Math.max(1.0, left.size() + right.size() - both.size());
    }

    private static Set<String> unknown(Set<String> names, Statement other) {
        Set<String> unknown = new HashSet<>(names);
        unknown.removeAll(other.names());
        unknown.removeAll(other.contextNames());
        unknown.removeAll(other.subject());
        unknown.removeAll(other.context());
        return unknown;
    }
}

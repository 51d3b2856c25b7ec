package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.word.Cue;
import dev.attendant.sidecar.grounding.word.Vocabulary;
import dev.attendant.sidecar.grounding.word.Word;
import java.util.List;
import java.util.stream.IntStream;

/** Whether the sentence turns what the evidence says into its opposite. */
final class TurnSignals {

    /** A clause has to speak of what it is held against. */
    private static final double SPOKEN_OF = 0.5;

    private final Alignment alignment;
    private final Clauses clauses;
    private final Vocabulary vocabulary;
    private final Statement said;

    TurnSignals(Alignment alignment, Clauses clauses, Vocabulary vocabulary) {
        this.alignment = alignment;
        this.clauses = clauses;
        this.vocabulary = vocabulary;
        this.said = alignment.said();
    }

    void addTo(Signals signals) {
        double opposites = 0;
        for (Clauses.Pair pair : clauses.pairs()) {
            if (pair.weight() > 0 && pair.covered() >= SPOKEN_OF) {
                long opposed = opposed(pair);
                boolean denied = isOdd(denials(said, pair.said()) + denials(clauses.statement(pair), pair.known().clause()));
                boolean turned = isOdd(opposed + (denied ? 1 : 0));
                signals.most(Signal.DENIED, denied && turned ? pair.covered() : 0);
                opposites += turned && opposed > 0 ? 1 : 0;
            }
        }
        signals.put(Signal.OPPOSITE, Math.min(2, opposites));
    }

    private static boolean isOdd(long number) {
        return number % 2 != 0;
    }

    private static long denials(Statement statement, int clause) {
        return statement.clause(clause).stream()
                .filter(i -> statement.words().get(i).is(Cue.NEGATION))
                .count();
    }

    /** Words of the clause whose opposites the known statement has in their place. */
    private long opposed(Clauses.Pair pair) {
        return said.clause(pair.said()).stream()
                .filter(i -> isOpposed(i, pair.known().statement()))
                .count();
    }

    private boolean isOpposed(int word, int statement) {
        Match match = alignment.matchAt(word);
        if (match.strength() == 1 && said.words().get(word).weight() > 0) {
            return false;
        }
        List<Word> known = alignment.statements().get(statement).words();
        return IntStream.range(0, known.size())
                .anyMatch(j -> vocabulary.areOpposite(said.words().get(word).stem(), known.get(j).stem())
                        && !isSaid(statement, j)
                        && (said.words().get(word).weight() > 0 || haveSameNext(word, statement, j)));
    }

    private boolean isSaid(int statement, int known) {
        String stem = alignment.statements().get(statement).words().get(known).stem();
        return said.words().stream().anyMatch(word -> word.stem().equals(stem));
    }

    /** Words that only link, such as "before", are opposed where they link to the same. */
    private boolean haveSameNext(int word, int statement, int known) {
        Statement other = alignment.statements().get(statement);
        int next = next(said.words(), word);
        int otherNext = next(other.words(), known);
        return next < said.words().size()
                && otherNext < other.words().size()
                && alignment.likeness(next, statement, otherNext) >= Match.GOOD;
    }

    private static int next(List<Word> words, int from) {
        int next = from + 1;
        while (next < words.size() && words.get(next).weight() == 0) {
            next++;
        }
        return next;
    }
}

package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.word.Cue;
import dev.attendant.sidecar.grounding.word.Vocabulary;
import dev.attendant.sidecar.grounding.word.Word;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Whether the sentence turns what the evidence says into its opposite. A word that one denies is looked up in the other,
 * where it fits best, and has to be denied or replaced by its opposite there too.
 */
final class TurnSignals {

    private final Alignment alignment;
    private final Vocabulary vocabulary;
    private final Statement said;
    private final Fit fit;

    TurnSignals(Alignment alignment, Vocabulary vocabulary) {
        this.alignment = alignment;
        this.vocabulary = vocabulary;
        this.said = alignment.said();
        this.fit = new Fit(alignment);
    }

    void addTo(Signals signals) {
        long opposed = IntStream.range(0, said.words().size()).filter(this::isOpposed).count();
        double denied = Math.max(deniedBySaid(), deniedByKnown());
        signals.put(Signal.DENIED, opposed % 2 == 1 ? 0 : denied);
        signals.put(Signal.OPPOSITE, denied > 0 && opposed % 2 == 1 ? 0 : Math.min(2, opposed));
    }

    /** The word that a denial is about: the next that tells something, or the last before it. */
    private static OptionalInt head(Statement statement, int cue) {
        List<Word> words = statement.words();
        int clause = words.get(cue).clause();
        OptionalInt after = IntStream.range(cue + 1, words.size())
                .filter(i -> words.get(i).clause() == clause && words.get(i).isContent())
                .findFirst();
        return after.isPresent()
                ? after
                : IntStream.range(0, cue)
                        .filter(i -> words.get(i).clause() == clause && words.get(i).isContent())
                        .reduce((first, last) -> last);
    }

    private static int[] heads(Statement statement) {
        return IntStream.range(0, statement.words().size())
                .filter(i -> statement.words().get(i).is(Cue.NEGATION))
                .mapToObj(cue -> head(statement, cue))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .distinct()
                .toArray();
    }

    private static boolean isDenied(Statement statement, int word) {
        return statement.has(statement.words().get(word).clause(), Cue.NEGATION);
    }

    /** How surely the sentence denies what the evidence does not deny, between 0 and 1. */
    private double deniedBySaid() {
        return IntStream.of(heads(said))
                .mapToObj(fit::best)
                .flatMap(best -> best.stream())
                .filter(best -> !isDenied(alignment.statements().get(best.statement()), best.word()))
                .mapToDouble(Fit.Occurrence::fit)
                .max()
                .orElse(0);
    }

    /** How surely the sentence affirms what the evidence denies, between 0 and 1. */
    private double deniedByKnown() {
        double surest = 0;
        for (int s = 0; s < alignment.statements().size(); s++) {
            for (int head : heads(alignment.statements().get(s))) {
                surest = Math.max(surest, affirmed(s, head));
            }
        }
        return surest;
    }

    private double affirmed(int statement, int head) {
        return IntStream.range(0, said.words().size())
                .filter(i -> said.words().get(i).weight() > 0
                        && alignment.likeness(i, statement, head) >= Match.GOOD
                        && !isDenied(said, i))
                .mapToObj(fit::best)
                .flatMap(best -> best.stream())
                .filter(best -> best.statement() == statement && best.word() == head)
                .mapToDouble(Fit.Occurrence::fit)
                .max()
                .orElse(0);
    }

    /** Whether the evidence has the opposite of a word in its place. */
    private boolean isOpposed(int word) {
        Match match = alignment.matchAt(word);
        boolean kept = match.strength() == 1 && said.words().get(word).weight() > 0;
        return !kept
                && IntStream.range(0, alignment.statements().size()).anyMatch(statement -> isOpposed(word, statement));
    }

    private boolean isOpposed(int word, int statement) {
        List<Word> known = alignment.statements().get(statement).words();
        Word said = this.said.words().get(word);
        return IntStream.range(0, known.size())
                .anyMatch(j -> vocabulary.areOpposite(said.stem(), known.get(j).stem())
                        && !isSaid(known.get(j))
                        && (said.weight() > 0 || haveSameNext(word, statement, j)));
    }

    private boolean isSaid(Word known) {
        return said.words().stream().anyMatch(word -> word.stem().equals(known.stem()));
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

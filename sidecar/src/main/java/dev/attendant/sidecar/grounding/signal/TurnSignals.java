package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.word.Cue;
import dev.attendant.sidecar.grounding.word.Vocabulary;
import dev.attendant.sidecar.grounding.word.Word;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Whether the sentence turns what the evidence says into its opposite. A word that one denies is looked up in the
 * other, where it fits best, and has to be denied or replaced by its opposite there too.
 */
final class TurnSignals {

    private static final double CERTAIN = 0.3;

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
        double opposed = IntStream.range(0, said.words().size())
                .mapToDouble(this::opposed)
                .max()
                .orElse(0);
        double denied = Math.max(deniedBySaid(), deniedByKnown());
        signals.put(Signal.DENIED, Math.max(0, denied - opposed));
        signals.put(Signal.OPPOSITE, Math.max(0, opposed - denied));
    }

    /** The word that a denial is about: the next that tells something, or the last before it. */
    private static OptionalInt head(Statement statement, int cue) {
        List<Word> words = statement.words();
        int clause = words.get(cue).clause();
        OptionalInt after = IntStream.range(cue + 1, words.size())
                .filter(i -> words.get(i).clause() == clause && words.get(i).weight() > 0)
                .findFirst();
        return after.isPresent()
                ? after
                : IntStream.range(0, cue)
                        .filter(i ->
                                words.get(i).clause() == clause && words.get(i).weight() > 0)
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

    /** How much better the opposite of a word, or another name, fits than the word itself, between 0 and 1. */
    private double opposed(int word) {
        double own = fit.best(word).map(Fit.Occurrence::fit).orElse(0.0);
        double rival = 0;
        for (int s = 0; s < alignment.statements().size(); s++) {
            List<Word> known = alignment.statements().get(s).words();
            for (int j = 0; j < known.size(); j++) {
                if (isRival(word, s, j)) {
                    rival = Math.max(rival, fit.of(word, word + 1, s, j, j + 1));
                }
            }
        }
        return Math.clamp((rival - own) / CERTAIN, 0, 1);
    }

    private boolean isRival(int word, int statement, int known) {
        Word ours = said.words().get(word);
        Word theirs = alignment.statements().get(statement).words().get(known);
        boolean names = ours.name() && theirs.name() && !ours.stem().equals(theirs.stem());
        boolean opposite = vocabulary.areOpposite(ours.stem(), theirs.stem())
                && isDenied(said, word) == isDenied(alignment.statements().get(statement), known);
        return (names || opposite) && !isSaid(theirs) && (ours.weight() > 0 || haveSameNext(word, statement, known));
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

package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.value.Value;
import dev.attendant.sidecar.grounding.word.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sentence beside the statements that it seems to rest on: those that together have most of its words and values, and
 * each of which adds something.
 */
public final class Alignment {

    private static final int MOST_STATEMENTS = 3;
    private static final double VALUE = 0.8;
    private static final double ENOUGH = 0.8;

    /** A statement that says little else is preferred where two have the same words. */
    private static final double BREVITY = 0.1;

    private final Statement said;
    private final List<Statement> statements;
    private final List<Integer> places;
    private final List<Match> matches;
    private final double[][][] likeness;

    private Alignment(Statement said, List<Statement> statements, List<Integer> places, double[][][] likeness) {
        this.said = said;
        this.places = List.copyOf(places);
        this.statements = List.copyOf(statements);
        this.likeness = likeness;
        this.matches = matches();
    }

    /** @param statements of the evidence, at least one */
    public static Alignment of(Statement said, List<Statement> statements, Likeness likeness) {
        double[][][] alike = statements.stream()
                .map(statement -> table(said, statement, likeness))
                .toArray(double[][][]::new);
        List<Integer> chosen = new ArrayList<>();
        Tally tally = new Tally(said);
        while (chosen.size() < MOST_STATEMENTS) {
            int best = best(said, statements, alike, tally);
            if (best < 0) {
                break;
            }
            chosen.add(best);
            tally.take(statements.get(best), alike[best]);
        }
        List<Integer> places = chosen.isEmpty() ? List.of(0) : chosen;
        return new Alignment(
                said,
                places.stream().map(statements::get).toList(),
                places,
                places.stream().map(place -> alike[place]).toArray(double[][][]::new));
    }

    private static double[][] table(Statement said, Statement known, Likeness likeness) {
        double[][] table = new double[said.words().size()][known.words().size()];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                table[i][j] = likeness.of(said.words().get(i), known.words().get(j));
            }
        }
        return table;
    }

    private static int best(Statement said, List<Statement> statements, double[][][] alike, Tally tally) {
        int best = -1;
        double most = tally.isEmpty() ? 0 : ENOUGH;
        for (int i = 0; i < statements.size(); i++) {
            double gain = tally.gain(statements.get(i), alike[i]);
            double share = statements.get(i).words().isEmpty()
                    ? 0
                    : Math.min(
                            1,
                            (double) said.words().size()
                                    / statements.get(i).words().size());
            if (gain * (1 + BREVITY * share) > most) {
                most = gain * (1 + BREVITY * share);
                best = i;
            }
        }
        return best;
    }

    /** What of a sentence the statements have that were chosen so far. */
    private static final class Tally {
        private final Statement said;
        private final double[] words;
        private final boolean[] values;
        private boolean empty = true;

        Tally(Statement said) {
            this.said = said;
            this.words = new double[said.words().size()];
            this.values = new boolean[said.values().size()];
        }

        boolean isEmpty() {
            return empty;
        }

        double gain(Statement known, double[][] alike) {
            double gain = 0;
            for (int i = 0; i < words.length; i++) {
                gain += said.words().get(i).weight() * Math.max(0, max(alike[i]) - words[i]);
            }
            for (int i = 0; i < values.length; i++) {
                gain += !values[i] && has(known, said.values().get(i)) ? VALUE : 0;
            }
            return gain;
        }

        void take(Statement known, double[][] alike) {
            empty = false;
            for (int i = 0; i < words.length; i++) {
                words[i] = Math.max(words[i], max(alike[i]));
            }
            for (int i = 0; i < values.length; i++) {
                values[i] |= has(known, said.values().get(i));
            }
        }

        private static boolean has(Statement known, Value value) {
            return known.values().stream().anyMatch(value::agrees);
        }
    }

    private static double max(double[] values) {
        double max = 0;
        for (double value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    private List<Match> matches() {
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < said.words().size(); i++) {
            found.add(match(i));
        }
        return found;
    }

    private Match match(int word) {
        Match best = Match.NONE;
        for (int s = 0; s < likeness.length; s++) {
            for (int j = 0; j < likeness[s][word].length; j++) {
                if (likeness[s][word][j] > best.strength()) {
                    best = new Match(s, j, likeness[s][word][j]);
                }
            }
        }
        return best;
    }

    /** Words of content of the sentence that nothing in the statements is like. */
    public List<Word> open() {
        return IntStream.range(0, matches.size())
                .filter(i ->
                        said.words().get(i).isContent() && !said.words().get(i).name())
                .filter(i -> !matches.get(i).isGood())
                .mapToObj(said.words()::get)
                .toList();
    }

    /** Words of content of the statements that nothing in the sentence is like. */
    public List<Word> spare() {
        List<Word> spare = new ArrayList<>();
        for (int s = 0; s < statements.size(); s++) {
            for (int j = 0; j < statements.get(s).words().size(); j++) {
                Word word = statements.get(s).words().get(j);
                if (word.isContent() && !word.name() && !isSaid(s, j)) {
                    spare.add(word);
                }
            }
        }
        return spare;
    }

    private boolean isSaid(int statement, int word) {
        return IntStream.range(0, matches.size()).anyMatch(i -> likeness[statement][i][word] >= Match.GOOD);
    }

    /** The same, with words counted as alike too that another likeness finds so. */
    public Alignment with(Likeness further) {
        double[][][] widened = new double[likeness.length][][];
        for (int s = 0; s < widened.length; s++) {
            double[][] found = table(said, statements.get(s), further);
            for (int i = 0; i < found.length; i++) {
                for (int j = 0; j < found[i].length; j++) {
                    found[i][j] = Math.max(found[i][j], likeness[s][i][j]);
                }
            }
            widened[s] = found;
        }
        return new Alignment(said, statements, places, widened);
    }

    public Statement said() {
        return said;
    }

    /** What the sentence seems to rest on, the best first. */
    public List<Statement> statements() {
        return statements;
    }

    /** Their places among all statements of the evidence. */
    public List<Integer> places() {
        return places;
    }

    Match match(Word word) {
        return matches.get(said.words().indexOf(word));
    }

    Match matchAt(int word) {
        return matches.get(word);
    }

    Word known(Match match) {
        return statements.get(match.statement()).words().get(match.word());
    }

    /** How alike a word of the sentence is to a word of a statement. */
    double likeness(int word, int statement, int known) {
        return likeness[statement][word][known];
    }

    /** The same by the words themselves, 0 where no statement has the known one. */
    double likeness(Word word, Word known) {
        int place = said.words().indexOf(word);
        double best = 0;
        for (int s = 0; place >= 0 && s < statements.size(); s++) {
            int other = statements.get(s).words().indexOf(known);
            best = other < 0 ? best : Math.max(best, likeness[s][place][other]);
        }
        return best;
    }

    /** The likest that a statement's clause has to a word of the sentence. */
    double likeness(int word, ClausePlace clause) {
        double best = 0;
        for (int known : statements.get(clause.statement()).clause(clause.clause())) {
            best = Math.max(best, likeness[clause.statement()][word][known]);
        }
        return best;
    }
}

package dev.attendant.sidecar.pii.name;

import dev.attendant.sidecar.pii.MarkedText;
import dev.attendant.sidecar.pii.PiiDetector;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Trains the tagger: an averaged structured perceptron with a margin. Each text is labelled with the present weights,
 * wrong labels having a head start, most of all the label outside; where the outcome is not the right labelling, the
 * weights move from the one to the other. The mean of all weights on the way is kept.
 *
 * @see <a href="https://aclanthology.org/W02-1001/">Collins 2002, Discriminative training methods for HMMs</a>
 */
public final class NameTaggerTrainer {

    private static final int ROUNDS = 8;
    private static final int SEED = 11;
    private static final float HEAD_START = 1f;
    private static final float MISSED_HEAD_START = 8f;

    /** Share of texts whose names are taken as being in no list, so that the context is learned as well. */
    private static final double UNLISTED = 0.35;

    private final WordLists lists = WordLists.shipped();
    private final PiiDetector rules;
    private final Set<String> common;
    private final Random chance = new Random(SEED);
    private final float[] weights = new float[TokenFeatures.BUCKETS * Labels.COUNT];
    private final float[] weightSums = new float[weights.length];
    private final float[][] steps = new float[Labels.COUNT][Labels.COUNT];
    private final float[][] stepSums = new float[Labels.COUNT][Labels.COUNT];
    private int updates = 1;

    /**
     * @param rules what the rules find is left to them in training as in use
     * @param common words that are seen in lower case in any text
     */
    public NameTaggerTrainer(PiiDetector rules, Set<String> common) {
        this.rules = rules;
        this.common = common;
    }

    /** The features of a text's tokens, and their right labels. */
    private static final class Lesson {
        private final int[][] features;
        private final int[] labels;

        Lesson(int[][] features, int[] labels) {
            this.features = features;
            this.labels = labels;
        }
    }

    /** Trains on texts and writes the weights. */
    public void train(List<MarkedText> texts, OutputStream out) throws IOException {
        List<Lesson> lessons = new ArrayList<>(texts.stream().map(this::lesson).toList());
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(lessons, chance);
            lessons.forEach(this::learn);
        }
        averaged().write(out);
    }

    private Lesson lesson(MarkedText text) {
        List<Token> tokens = Token.of(text.text());
        String[] ruled = TokenFeatures.ruled(tokens, rules.detect(text.text()));
        int[] kinds = lists.kinds(tokens);
        if (chance.nextDouble() < UNLISTED) {
            hideNames(kinds);
        }
        return new Lesson(TokenFeatures.of(tokens, kinds, common, ruled), labels(tokens, text, ruled));
    }

    private static void hideNames(int[] kinds) {
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] &= ~(WordLists.GIVEN | WordLists.FAMILY | WordLists.PLACE);
        }
    }

    private static int[] labels(List<Token> tokens, MarkedText text, String[] ruled) {
        int[] labels = new int[tokens.size()];
        for (MarkedText.Mark mark : text.marks()) {
            boolean begun = false;
            for (int i = 0; Labels.TYPES.contains(mark.type()) && i < labels.length; i++) {
                boolean marked = isWithin(tokens.get(i), mark) && ruled[i].isEmpty();
                if (marked) {
                    labels[i] = begun ? Labels.inside(mark.type()) : Labels.begin(mark.type());
                }
                begun = marked;
            }
        }
        return labels;
    }

    private static boolean isWithin(Token token, MarkedText.Mark mark) {
        return mark.start() < token.end() && token.start() < mark.end();
    }

    private void learn(Lesson lesson) {
        float[][] scores = scores(lesson);
        int[] best = Viterbi.best(scores, steps);
        updates++;
        int previousRight = Labels.OUTSIDE;
        int previousBest = Labels.OUTSIDE;
        for (int i = 0; i < best.length; i++) {
            int right = lesson.labels[i];
            if (right != best[i]) {
                move(lesson.features[i], right, 1);
                move(lesson.features[i], best[i], -1);
            }
            if (right != best[i] || previousRight != previousBest) {
                step(previousRight, right, 1);
                step(previousBest, best[i], -1);
            }
            previousRight = right;
            previousBest = best[i];
        }
    }

    private float[][] scores(Lesson lesson) {
        float[][] scores = new float[lesson.labels.length][Labels.COUNT];
        for (int i = 0; i < scores.length; i++) {
            for (int feature : lesson.features[i]) {
                for (int label = 0; label < Labels.COUNT; label++) {
                    scores[i][label] += weights[feature * Labels.COUNT + label];
                }
            }
            for (int label = 0; label < Labels.COUNT; label++) {
                scores[i][label] += headStart(lesson.labels[i], label);
            }
        }
        return scores;
    }

    private static float headStart(int right, int label) {
        if (right == label) {
            return 0;
        }
        return label == Labels.OUTSIDE ? MISSED_HEAD_START : HEAD_START;
    }

    private void move(int[] features, int label, float by) {
        float step = by / features.length * 10;
        for (int feature : features) {
            weights[feature * Labels.COUNT + label] += step;
            weightSums[feature * Labels.COUNT + label] += step * updates;
        }
    }

    private void step(int from, int to, float by) {
        steps[from][to] += by / 4;
        stepSums[from][to] += by / 4 * updates;
    }

    private NameTagger averaged() {
        float[] means = new float[weights.length];
        float greatest = 0;
        for (int i = 0; i < means.length; i++) {
            means[i] = weights[i] - weightSums[i] / updates;
            greatest = Math.max(greatest, Math.abs(means[i]));
        }
        float[][] meanSteps = new float[Labels.COUNT][Labels.COUNT];
        for (int from = 0; from < Labels.COUNT; from++) {
            for (int to = 0; to < Labels.COUNT; to++) {
                meanSteps[from][to] = steps[from][to] - stepSums[from][to] / updates;
            }
        }
        float scale = Math.max(greatest, Float.MIN_NORMAL) / Byte.MAX_VALUE;
        return new NameTagger(common, meanSteps, scale, inBytes(means, scale));
    }

    private static byte[] inBytes(float[] weights, float scale) {
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(weights[i] / scale);
        }
        return bytes;
    }
}

package dev.attendant.sidecar.pii.name;

import dev.attendant.sidecar.pii.NormalForm;
import dev.attendant.sidecar.pii.PiiSpan;
import dev.attendant.sidecar.pii.PiiType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Finds names, addresses, titles, ages and times with the trained tagger. What rules found is left to them. */
public final class NameDetector {

    private static final String REASON = "named in its context";

    private final NameTagger tagger;
    private final WordLists lists;

    private NameDetector(NameTagger tagger, WordLists lists) {
        this.tagger = tagger;
        this.lists = lists;
    }

    /** The detector with the shipped weights. */
    public static NameDetector shipped() {
        return new NameDetector(NameTagger.resource("/weights/pii.bin"), WordLists.shipped());
    }

    /** The detector with weights of a file. */
    public static NameDetector read(InputStream weights) throws IOException {
        return new NameDetector(NameTagger.read(weights), WordLists.shipped());
    }

    /**
     * What was found, in the order of the text; spans do not overlap.
     *
     * @param ruled what rules found, in the order of the text; nothing is looked for there
     */
    public List<PiiSpan> detect(String text, List<PiiSpan> ruled) {
        List<Token> tokens = Token.of(text);
        int[] kinds = lists.kinds(tokens);
        String[] types = TokenFeatures.ruled(tokens, ruled);
        float[][] scores = tagger.scores(TokenFeatures.of(tokens, kinds, tagger.common(), types));
        leaveToRules(scores, types);
        int[] labels = tagger.best(scores);
        nameListed(tokens, kinds, types, labels);
        return spans(text, tokens, labels, scores);
    }

    private static void leaveToRules(float[][] scores, String[] types) {
        for (int i = 0; i < scores.length; i++) {
            for (int label = 1; !types[i].isEmpty() && label < Labels.COUNT; label++) {
                scores[i][label] = Float.NEGATIVE_INFINITY;
            }
        }
    }

    /** A capitalised nationality is one, whatever it is said of. */
    private static void nameListed(List<Token> tokens, int[] kinds, String[] types, int[] labels) {
        for (int i = 0; i < labels.length; i++) {
            boolean isFree = labels[i] == Labels.OUTSIDE && types[i].isEmpty();
            if (isFree
                    && WordLists.isNationality(kinds[i])
                    && tokens.get(i).shape().equals("Xx")) {
                labels[i] = Labels.begin(PiiType.NRP);
            }
        }
    }

    private static List<PiiSpan> spans(String text, List<Token> tokens, int[] labels, float[][] scores) {
        List<PiiSpan> spans = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != Labels.OUTSIDE) {
                int last = last(labels, i);
                spans.add(span(text, tokens, labels, scores, i, last));
                i = last;
            }
        }
        return spans;
    }

    private static int last(int[] labels, int first) {
        int last = first;
        while (last + 1 < labels.length && Labels.isInside(labels[last + 1])) {
            last++;
        }
        return last;
    }

    private static PiiSpan span(String text, List<Token> tokens, int[] labels, float[][] scores, int first, int last) {
        PiiType type = Labels.type(labels[first]);
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        double margin = 0;
        for (int i = first; i <= last; i++) {
            margin += scores[i][labels[i]] - scores[i][Labels.OUTSIDE];
        }
        double confidence = 1 / (1 + Math.exp(-margin / (last - first + 1)));
        String value = NormalForm.of(type, text.substring(start, end));
        return new PiiSpan(type, start, end, value, confidence, REASON);
    }
}

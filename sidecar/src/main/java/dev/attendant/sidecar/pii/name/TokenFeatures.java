package dev.attendant.sidecar.pii.name;

import dev.attendant.sidecar.pii.PiiSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the tagger sees of each token: its writing, its neighbours, the lists they are in and what rules found. */
final class TokenFeatures {

    /** A power of two. */
    static final int BUCKETS = 1 << 17;

    private static final int MOST = 64;
    private static final String NOTHING = "";

    private final List<Token> tokens;
    private final int[] kinds;
    private final boolean[] common;
    private final String[] ruled;
    private final String[] shapes;
    private final boolean noCapitals;
    private final int[] buckets = new int[MOST];
    private int count;

    private TokenFeatures(List<Token> tokens, int[] kinds, Set<String> common, String[] ruled) {
        this.tokens = tokens;
        this.kinds = kinds;
        this.ruled = ruled;
        this.common = new boolean[tokens.size()];
        this.shapes = new String[tokens.size()];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = tokens.get(i).shape();
            this.common[i] = common.contains(tokens.get(i).word());
        }
        this.noCapitals = Arrays.stream(shapes).noneMatch(shape -> shape.startsWith("X"));
    }

    /**
     * The buckets of each token's features.
     *
     * @param kinds the lists that each token is in
     * @param common words that are seen in lower case in any text
     * @param ruled the type of the rule's finding that each token is in, or the empty string
     */
    static int[][] of(List<Token> tokens, int[] kinds, Set<String> common, String[] ruled) {
        TokenFeatures features = new TokenFeatures(tokens, kinds, common, ruled);
        int[][] all = new int[tokens.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = features.at(i);
        }
        return all;
    }

    /** The type of the finding that each token lies in, or the empty string. */
    static String[] ruled(List<Token> tokens, List<PiiSpan> found) {
        String[] ruled = new String[tokens.size()];
        Arrays.fill(ruled, NOTHING);
        int next = 0;
        for (int i = 0; i < ruled.length; i++) {
            while (next < found.size() && found.get(next).end() <= tokens.get(i).start()) {
                next++;
            }
            if (next < found.size() && found.get(next).start() < tokens.get(i).end()) {
                ruled[i] = found.get(next).type().name();
            }
        }
        return ruled;
    }

    private int[] at(int i) {
        count = 0;
        writing(i);
        neighbours(i);
        lists(i);
        place(i);
        return Arrays.copyOf(buckets, count);
    }

    private void writing(int i) {
        String word = tokens.get(i).word();
        int length = word.length();
        add(1, word);
        add(2, shapes[i]);
        add(3, word.substring(0, Math.min(2, length)));
        add(4, word.substring(0, Math.min(3, length)));
        add(5, word.substring(Math.max(0, length - 2)));
        add(6, word.substring(Math.max(0, length - 3)));
        add(7, word.substring(Math.max(0, length - 4)));
        add(8, shapes[i], Math.min(length, 8));
        add(9, shapes[i], common[i] ? 1 : 0);
        add(10, noCapitals ? "low" : shapes[i], kinds[i]);
    }

    private void neighbours(int i) {
        add(11, word(i - 1));
        add(12, word(i + 1));
        add(13, word(i - 2));
        add(14, word(i + 2));
        add(15, word(i - 1), word(i));
        add(16, word(i), word(i + 1));
        add(17, word(i - 2), word(i - 1));
        add(18, word(i + 1), word(i + 2));
        add(19, shape(i - 1), shapes[i]);
        add(20, shapes[i], shape(i + 1));
        add(21, shape(i - 1) + '/' + shapes[i], shape(i + 1));
        add(22, word(i - 1), shapes[i]);
        add(23, word(i + 1), shapes[i]);
        add(24, word(i - 2) + '/' + word(i - 1), shapes[i]);
        add(25, word(i - 3) + '/' + word(i - 2), word(i - 1));
        add(26, shape(i - 2) + '/' + shape(i - 1), shapes[i]);
    }

    private void lists(int i) {
        add(27, NOTHING, kinds[i]);
        add(28, NOTHING, kind(i - 1));
        add(29, NOTHING, kind(i + 1));
        add(30, Integer.toString(kinds[i]), kind(i - 1));
        add(31, Integer.toString(kinds[i]), kind(i + 1));
        add(32, word(i - 1), kinds[i]);
        add(33, word(i + 1), kinds[i]);
        add(34, shapes[i] + kind(i - 1), kind(i + 1));
        add(35, NOTHING, 4 * commonAt(i - 1) + 2 * commonAt(i) + commonAt(i + 1));
        add(36, shapes[i], 4 * commonAt(i - 1) + 2 * commonAt(i) + commonAt(i + 1));
        add(37, word(i - 2) + '/' + word(i - 1), 2 * Math.min(kinds[i], 7) + commonAt(i));
        add(38, shapes[i] + kind(i - 2), kind(i + 2));
        for (int bit = 0; kinds[i] >> bit != 0; bit++) {
            if ((kinds[i] >> bit & 1) == 1) {
                add(39, shapes[i], bit);
            }
        }
    }

    private void place(int i) {
        boolean lineEnd = i + 1 == tokens.size() || tokens.get(i + 1).lineStart();
        int edges = (tokens.get(i).lineStart() ? 2 : 0) + (lineEnd ? 1 : 0);
        add(40, shapes[i], edges);
        add(41, Integer.toString(kinds[i]), edges);
        add(42, ruledAt(i - 1), ruledAt(i));
        add(43, ruledAt(i + 1), shapes[i]);
        add(44, isGlued(i) ? shape(i - 1) : " ", shapes[i]);
        add(45, noCapitals ? "low" : "mixed", 2 * Math.min(kinds[i], 7) + commonAt(i));
        add(46, word(firstOfLineBefore(i)), shapes[i]);
        add(47, ruledAt(i - 2) + '/' + shape(i - 1), shapes[i]);
    }

    /** The first token of the line above, where {@code i} starts a line; else the one before. */
    private int firstOfLineBefore(int i) {
        int at = i - 1;
        while (tokens.get(i).lineStart() && at > 0 && !tokens.get(at).lineStart() && i - at < 12) {
            at--;
        }
        return at;
    }

    private boolean isGlued(int i) {
        return i > 0 && tokens.get(i - 1).end() == tokens.get(i).start();
    }

    private String word(int i) {
        return isPresent(i)
                ? tokens.get(i).isNumber()
                        ? "0" + tokens.get(i).word().length()
                        : tokens.get(i).word()
                : "|";
    }

    private String shape(int i) {
        return isPresent(i) ? shapes[i] : "|";
    }

    private int kind(int i) {
        return isPresent(i) ? kinds[i] : -1;
    }

    private int commonAt(int i) {
        return isPresent(i) && common[i] ? 1 : 0;
    }

    private String ruledAt(int i) {
        return isPresent(i) ? ruled[i] : "|";
    }

    private boolean isPresent(int i) {
        return i >= 0 && i < tokens.size();
    }

    private void add(int template, String text) {
        add(template, text, 0);
    }

    private void add(int template, String first, String second) {
        add(template, first, second.hashCode());
    }

    private void add(int template, String text, int number) {
        int hash = template * 0x9E3779B1 ^ text.hashCode() * 0x85EBCA6B ^ Integer.rotateLeft(number * 0xC2B2AE35, 13);
        hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
        hash = (hash ^ hash >>> 12) * 0x297A2D39;
        buckets[count++] = (hash ^ hash >>> 15) & BUCKETS - 1;
    }
}

package dev.attendant.sidecar.classification;

import java.util.Arrays;

/**
 * The words, pairs of neighbouring words, and groups of 3 to 5 letters within a word's bounds that a text consists of,
 * each as one of a fixed number of buckets.
 */
final class Ngrams {

    private static final int SHORTEST_GROUP = 3;
    private static final int LONGEST_GROUP = 5;
    private static final long WORD = 0x9E3779B97F4A7C15L;
    private static final long PAIR = 0xC2B2AE3D27D4EB4FL;
    private static final long GROUP = 0x165667B19E3779F9L;
    private static final long STEP = 0xD6E8FEB86659FD93L;

    private final String text;
    private final int mask;
    private final long[] seen;
    private int[] found = new int[256];
    private int count;

    private Ngrams(String text, int buckets) {
        this.text = text;
        this.mask = buckets - 1;
        this.seen = new long[(buckets + Long.SIZE - 1) / Long.SIZE];
    }

    /**
     * The buckets of a text, each once, in the order of the text.
     *
     * @param buckets how many there are, a power of two
     */
    static int[] of(String text, int buckets) {
        Ngrams ngrams = new Ngrams(PlainForm.of(text), buckets);
        ngrams.addAll();
        return Arrays.copyOf(ngrams.found, ngrams.count);
    }

    private void addAll() {
        long before = WORD;
        int at = 0;
        while (at < text.length()) {
            int end = endOfToken(at);
            if (!Character.isWhitespace(text.charAt(at))) {
                before = addToken(at, end, before);
            }
            at = end;
        }
    }

    /** A run of letters and digits is one token; every other character stands alone. */
    private int endOfToken(int start) {
        int end = start;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static boolean isOfWord(char each) {
        return each >= 'a' && each <= 'z' || each == '\'' || each > ' ' && isOfWordInAnyScript(each);
    }

    private static boolean isOfWordInAnyScript(char each) {
        return Character.isLetterOrDigit(each)
                || Character.isSurrogate(each)
                || Character.getType(each) == Character.NON_SPACING_MARK;
    }

    private long addToken(int start, int end, long before) {
        long word = WORD;
        for (int i = start; i < end; i++) {
            word = step(word, text.charAt(i));
        }
        add(word);
        add(before * PAIR + word);
        addGroups(start, end);
        return word;
    }

    private void addGroups(int start, int end) {
        for (int first = start - 1; first <= end + 1 - SHORTEST_GROUP; first++) {
            long group = GROUP;
            int beyond = Math.min(first + LONGEST_GROUP, end + 1);
            for (int i = first; i < beyond; i++) {
                group = step(group, i < start || i >= end ? ' ' : text.charAt(i));
                if (i - first + 1 >= SHORTEST_GROUP) {
                    add(group);
                }
            }
        }
    }

    private static long step(long hash, char next) {
        long mixed = (hash ^ next) * STEP;
        return mixed ^ mixed >>> 32;
    }

    /** Adds a bucket by the last of the mixing steps of MurmurHash3 (A. Appleby). */
    private void add(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        int bucket = (int) (mixed ^ mixed >>> 33) & mask;
        long bit = 1L << bucket;
        if ((seen[bucket >>> 6] & bit) == 0) {
            seen[bucket >>> 6] |= bit;
            append(bucket);
        }
    }

    private void append(int bucket) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = bucket;
    }
}

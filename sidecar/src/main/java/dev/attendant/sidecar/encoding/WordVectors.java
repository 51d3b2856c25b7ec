package dev.attendant.sidecar.encoding;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What single words mean, whatever stands around them: the vectors an encoder gives its pieces of words before it reads
 * them together, of which the signs tell enough. A word that the vocabulary does not hold is taken apart into the
 * longest pieces that it holds, as WordPiece does (Wu et al. 2016). Small words that tell nothing are left out.
 */
public final class WordVectors {

    /** Vectors of an encoder that has none: no text has words. */
    public static final WordVectors NONE = new WordVectors(List.of(), new long[0][]);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final String WITHIN = "##";

    private static final Set<String> SMALL = Set.of(
            ("a am an and any are as at be but by can could did do does for from had has have he how i if in into is it"
                            + " me my no not of on or our s she should so such t that the their then there these they"
                            + " this to was we what when where which who why will with would you your")
                    .split(" "));

    private final Map<String, Integer> pieces;
    private final long[][] signs;

    /**
     * @param pieces the vocabulary; pieces within a word begin with {@code ##}
     * @param signs for each piece, in order, which dimensions of its vector are below 0: {@link Embedding#signs}
     */
    public WordVectors(List<String> pieces, long[][] signs) {
        if (pieces.size() != signs.length) {
            throw new IllegalArgumentException(pieces.size() + " pieces of words have " + signs.length + " vectors");
        }
        this.pieces = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            this.pieces.put(pieces.get(i), i);
        }
        this.signs = signs.clone();
    }

    /** How alike two pieces are, from 1 where all dimensions have the same sign to -1 where none has. */
    public double likeness(int piece, int other) {
        int different = 0;
        for (int i = 0; i < signs[piece].length; i++) {
            different += Long.bitCount(signs[piece][i] ^ signs[other][i]);
        }
        return 1 - 2.0 * different / (Long.SIZE * signs[piece].length);
    }

    /** The distinct pieces that a text's words are made of, by their places in the vocabulary, in order. */
    public int[] pieces(String text) {
        Set<Integer> found = new TreeSet<>();
        String plain = ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(word -> !SMALL.contains(word))
                .forEach(word -> takeApart(word, found));
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Adds a word's pieces; none where a part of it is in no piece. */
    private void takeApart(String word, Set<Integer> found) {
        Set<Integer> parts = new TreeSet<>();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer piece = pieces.get(piece(word, start, end));
            while (piece == null && end > start + 1) {
                piece = pieces.get(piece(word, start, --end));
            }
            if (piece == null) {
                return;
            }
            parts.add(piece);
            start = end;
        }
        found.addAll(parts);
    }

    private static String piece(String word, int start, int end) {
        return start == 0 ? word.substring(0, end) : WITHIN + word.substring(start, end);
    }
}

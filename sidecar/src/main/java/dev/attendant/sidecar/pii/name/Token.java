package dev.attendant.sidecar.pii.name;

import dev.attendant.sidecar.pii.NormalForm;
import java.util.ArrayList;
import java.util.List;

/**
 * A word, a number or a sign of a text.
 *
 * @param start the first UTF-16 code unit
 * @param end one past the last UTF-16 code unit
 * @param text as written
 * @param word in lower case, without accents
 * @param lineStart whether it is the first of its line
 */
record Token(int start, int end, String text, String word, boolean lineStart) {

    /** A longer run without a blank, such as encoded data, is cut: it is no name. */
    private static final int LONGEST = 64;

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean lineStart = true;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (Character.isWhitespace(character)) {
                lineStart |= character == '\n' || character == '\r';
                at++;
            } else {
                int end = end(text, at, character);
                String written = text.substring(at, end);
                tokens.add(new Token(at, end, written, NormalForm.word(written), lineStart));
                lineStart = false;
                at = end;
            }
        }
        return tokens;
    }

    private static int end(String text, int start, int first) {
        int end = start + Character.charCount(first);
        if (Character.isDigit(first)) {
            while (end < text.length() && end - start < LONGEST && Character.isDigit(text.charAt(end))) {
                end++;
            }
        } else if (Character.isLetter(first)) {
            while (end < text.length() && end - start < LONGEST && continuesWord(text, end)) {
                end++;
            }
        }
        return end;
    }

    private static boolean continuesWord(String text, int at) {
        char character = text.charAt(at);
        return Character.isLetter(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || isInnerApostrophe(text, at);
    }

    /** As in O'Neill, and not as in Priya's. */
    private static boolean isInnerApostrophe(String text, int at) {
        char character = text.charAt(at);
        return (character == '\'' || character == '’')
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))
                && !isPossessive(text, at);
    }

    private static boolean isPossessive(String text, int at) {
        return Character.toLowerCase(text.charAt(at + 1)) == 's'
                && (at + 2 == text.length() || !Character.isLetter(text.charAt(at + 2)));
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    boolean isWord() {
        return Character.isLetter(text.codePointAt(0));
    }

    /** The writing with each run of upper-case letters as X, of others as x, of digits as 0. */
    String shape() {
        StringBuilder shape = new StringBuilder();
        text.codePoints().map(Token::kind).forEach(kind -> {
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
                shape.append((char) kind);
            }
        });
        return shape.toString();
    }

    private static int kind(int character) {
        if (Character.isUpperCase(character)) {
            return 'X';
        }
        if (Character.isLetter(character)) {
            return 'x';
        }
        return Character.isDigit(character) ? '0' : character > 0xFFFF ? '?' : character;
    }
}

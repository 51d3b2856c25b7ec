package dev.attendant.sidecar.entities.text;

import dev.attendant.sidecar.entities.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts text into tokens, in one pass. Control and format characters inside a run do not end it. */
final class Tokenizer {

    private static final int NO_RUN = -1;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int runStart = NO_RUN;
    private int runEnd;
    private Kind runKind = Kind.SYMBOL;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            tokenizer.take(codePoint, at, next);
            at = next;
        }
        tokenizer.endRun();
        return tokenizer.tokens;
    }

    private void take(int codePoint, int start, int end) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            endRun();
        } else if (Character.isDigit(codePoint)) {
            extend(Kind.DIGITS, start, end);
        } else if (Character.isLetter(codePoint) || isMark(codePoint)) {
            extend(Kind.WORD, start, end);
        } else if (!isInvisible(codePoint)) {
            endRun();
            extend(Kind.SYMBOL, start, end);
            endRun();
        }
    }

    private void extend(Kind kind, int start, int end) {
        if (runStart != NO_RUN && runKind != kind) {
            endRun();
        }
        if (runStart == NO_RUN) {
            runStart = start;
            runKind = kind;
        }
        runEnd = end;
    }

    private void endRun() {
        if (runStart != NO_RUN) {
            tokens.add(new Token(runKind, Folding.fold(text.substring(runStart, runEnd)), runStart, runEnd));
            runStart = NO_RUN;
        }
    }

    private static boolean isMark(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT || Character.isISOControl(codePoint);
    }
}

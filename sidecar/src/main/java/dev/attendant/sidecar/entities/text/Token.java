package dev.attendant.sidecar.entities.text;

/**
 * A run of letters, a run of digits, or one other visible character.
 *
 * @param form in lower case, without accents and invisible characters; digits of any script as 0 to 9
 * @param start where it begins in the message, in UTF-16 code units
 * @param end behind its last code unit
 */
public record Token(Kind kind, String form, int start, int end) {

    /** What a token consists of. */
    public enum Kind {
        WORD,
        DIGITS,
        SYMBOL
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isDigits() {
        return kind == Kind.DIGITS;
    }

    public boolean is(String expected) {
        return form.equals(expected);
    }
}

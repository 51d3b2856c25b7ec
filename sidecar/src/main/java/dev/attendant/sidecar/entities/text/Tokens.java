package dev.attendant.sidecar.entities.text;

import java.util.List;

/** A message and its tokens. Asking for a token before the first or behind the last gives {@link #NOTHING}. */
public record Tokens(String text, List<Token> tokens) {

    public static final Token NOTHING = new Token(Token.Kind.SYMBOL, "", 0, 0);

    public Tokens {
        tokens = List.copyOf(tokens);
    }

    public static Tokens of(String text) {
        return new Tokens(text, Tokenizer.tokens(text));
    }

    public Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
    }

    public int size() {
        return tokens.size();
    }

    /** Whether nothing stands between a token and the one before it. */
    public boolean touchesPrevious(int index) {
        return index > 0 && index < size() && at(index - 1).end() == at(index).start();
    }

    /** Whether a character stands anywhere in the text. */
    public boolean contains(char character) {
        return text.indexOf(character) >= 0;
    }
}

package dev.attendant.sidecar.entities.time;

import dev.attendant.sidecar.entities.Circumstances;
import dev.attendant.sidecar.entities.text.Numerals;
import dev.attendant.sidecar.entities.text.Numerals.Numeral;
import dev.attendant.sidecar.entities.text.PhraseTable;
import dev.attendant.sidecar.entities.text.PhraseTable.Phrase;
import dev.attendant.sidecar.entities.text.Token;
import dev.attendant.sidecar.entities.text.Utterance;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** A message with what is needed to read times in it. Indexes are those of its tokens. */
record TimeText(Utterance utterance, PhraseTable<TimeKind> words, Numerals numerals, Circumstances circumstances) {

    private static final int CUE_REACH = 7;
    private static final String SENTENCE_ENDS = ".!?;";

    /** Whether a time may begin with a token. */
    boolean mayBegin(int index) {
        Token token = token(index);
        return token.kind() != Token.Kind.SYMBOL && (numerals.begins(token) || words.begins(token.form()));
    }

    Token token(int index) {
        return utterance.at(index);
    }

    Optional<Phrase> word(int index, TimeKind kind) {
        return words.at(utterance, index, kind);
    }

    boolean has(int index, TimeKind kind) {
        return words.has(utterance, index, kind);
    }

    /** The index behind a phrase of a kind, or the index itself where there is none. */
    int skip(int index, TimeKind kind) {
        return word(index, kind).map(phrase -> index + phrase.length()).orElse(index);
    }

    int skip(int index, String symbol) {
        return token(index).is(symbol) ? index + 1 : index;
    }

    Optional<Numeral> number(int index) {
        return numerals.at(utterance, index);
    }

    /** The digits at a place as a number, where there are at most four. */
    OptionalInt digits(int index) {
        Token token = token(index);
        return token.isDigits() && token.form().length() <= 4
                ? OptionalInt.of(Integer.parseInt(token.form()))
                : OptionalInt.empty();
    }

    boolean touchesPrevious(int index) {
        return utterance.touchesPrevious(index);
    }

    boolean isCapitalised(int index) {
        Token token = token(index);
        return token.isWord() && Character.isUpperCase(utterance.text().codePointAt(token.start()));
    }

    LocalDate today() {
        return circumstances.today();
    }

    /** Whether the words before a place speak of the past. */
    boolean speaksOfPast(int index) {
        for (int k = index - 1; k >= 0 && k >= index - CUE_REACH; k--) {
            if (SENTENCE_ENDS.contains(token(k).form())) {
                return false;
            }
            if (has(k, TimeKind.PAST)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a preposition of time ends right before a place. */
    boolean followsPreposition(int index, TimeKind kind) {
        for (int k = Math.max(0, index - 3); k < index; k++) {
            if (skip(k, kind) == index) {
                return true;
            }
        }
        return false;
    }
}

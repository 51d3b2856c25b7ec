package dev.attendant.sidecar.entities.amount;

import dev.attendant.sidecar.entities.text.Numerals;
import dev.attendant.sidecar.entities.text.Numerals.Numeral;
import dev.attendant.sidecar.entities.text.PhraseTable;
import dev.attendant.sidecar.entities.text.PhraseTable.Phrase;
import dev.attendant.sidecar.entities.text.Token;
import dev.attendant.sidecar.entities.text.Utterance;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** A message with what is needed to read amounts in it. */
record AmountText(Utterance utterance, PhraseTable<AmountKind> words, Numerals numerals, Locale locale) {

    Optional<Phrase> word(int index, AmountKind kind) {
        return words.at(utterance, index, kind);
    }

    /** The index behind a phrase of a kind, or the index itself where there is none. */
    int skip(int index, AmountKind kind) {
        return word(index, kind).map(phrase -> index + phrase.length()).orElse(index);
    }

    /** Whether an amount may begin with a token. */
    boolean mayBegin(int index) {
        return numerals.begins(token(index)) || words.begins(token(index).form());
    }

    Token token(int index) {
        return utterance.at(index);
    }

    boolean touchesPrevious(int index) {
        return utterance.touchesPrevious(index);
    }

    /** The number that begins with a token, multiplied where "k" follows. */
    Optional<Numeral> number(int index) {
        return numerals.at(utterance, index)
                .map(number -> word(number.next(), AmountKind.SCALE)
                        .filter(scale -> touchesPrevious(number.next()) || scale.length() > 1)
                        .map(scale -> new Numeral(
                                number.value().multiply(BigDecimal.valueOf(scale.number())),
                                number.next() + scale.length()))
                        .orElse(number));
    }

    /** Whether a figure is the rest of something longer, such as a model's name. */
    boolean isTail(int index) {
        Token before = token(index - 1);
        return token(index).isDigits()
                && touchesPrevious(index)
                && (before.isWord() || before.isDigits() || ".,_/#".contains(before.form()));
    }
}

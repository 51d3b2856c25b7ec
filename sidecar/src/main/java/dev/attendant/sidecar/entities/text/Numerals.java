package dev.attendant.sidecar.entities.text;

import dev.attendant.sidecar.entities.text.PhraseTable.Phrase;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Reads numbers in digits and in words, such as {@code 2.5}, "twenty-five", "a few", "two and a half". */
public final class Numerals {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private enum Kind {
        UNIT,
        TENS,
        SCALE,
        HALF,
        AND_HALF
    }

    private final PhraseTable<Kind> words;
    private final Locale locale;

    private Numerals(PhraseTable<Kind> words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** A number and the index of the token behind it. */
    public record Numeral(BigDecimal value, int next) {}

    /** Numbers as the locale's language writes them. */
    public static Numerals of(Locale locale) {
        return new Numerals(PhraseTable.load("/entities/numbers.tsv", Kind.class, locale.getLanguage()), locale);
    }

    /** Whether a number may begin with a token. */
    public boolean begins(Token token) {
        return token.isDigits() || words.begins(token.form());
    }

    /** The number that begins with a token. */
    public Optional<Numeral> at(Utterance utterance, int index) {
        Optional<Numeral> whole = utterance.at(index).isDigits() ? digits(utterance, index) : words(utterance, index);
        return whole.map(number -> withHalf(utterance, scaled(utterance, number)));
    }

    private Numeral withHalf(Utterance utterance, Numeral number) {
        return words.at(utterance, number.next(), Kind.AND_HALF)
                .map(half -> new Numeral(number.value().add(HALF), number.next() + half.length()))
                .orElse(number);
    }

    private Optional<Numeral> digits(Utterance utterance, int index) {
        return DecimalText.at(utterance.text(), utterance.at(index).start(), locale)
                .map(number -> new Numeral(number.value(), indexBehind(utterance, index, number.end())));
    }

    private Optional<Numeral> words(Utterance utterance, int index) {
        if (!utterance.at(index).isWord()) {
            return Optional.empty();
        }
        return words.at(utterance, index, Kind.HALF)
                .map(half -> new Numeral(HALF, index + half.length()))
                .or(() -> tens(utterance, index))
                .or(() -> unit(utterance, index));
    }

    private Optional<Numeral> unit(Utterance utterance, int index) {
        return words.at(utterance, index, Kind.UNIT).map(unit -> numeral(unit, index));
    }

    private Optional<Numeral> tens(Utterance utterance, int index) {
        return words.at(utterance, index, Kind.TENS).map(tens -> {
            int next = index + tens.length();
            int behindHyphen = utterance.at(next).is("-") ? next + 1 : next;
            return unit(utterance, behindHyphen)
                    .filter(unit -> unit.value().compareTo(BigDecimal.TEN) < 0 && unit.next() == behindHyphen + 1)
                    .map(unit -> new Numeral(unit.value().add(BigDecimal.valueOf(tens.number())), unit.next()))
                    .orElse(numeral(tens, index));
        });
    }

    private Numeral scaled(Utterance utterance, Numeral number) {
        return words.at(utterance, number.next(), Kind.SCALE)
                .map(scale -> new Numeral(
                        number.value().multiply(BigDecimal.valueOf(scale.number())), number.next() + scale.length()))
                .orElse(number);
    }

    private static Numeral numeral(Phrase phrase, int index) {
        return new Numeral(BigDecimal.valueOf(phrase.number()), index + phrase.length());
    }

    private static int indexBehind(Utterance utterance, int index, int end) {
        int next = index;
        while (next < utterance.size() && utterance.at(next).start() < end) {
            next++;
        }
        return next;
    }
}

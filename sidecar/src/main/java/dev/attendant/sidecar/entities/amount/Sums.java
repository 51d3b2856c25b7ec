package dev.attendant.sidecar.entities.amount;

import dev.attendant.sidecar.entities.text.Numerals.Numeral;
import dev.attendant.sidecar.entities.text.PhraseTable.Phrase;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Reads one sum of money: "$50", "50 €", "EUR 12,50", "fifty bucks", "99 cents". */
final class Sums {

    private static final int CENTS = 2;

    private Sums() {}

    /**
     * A sum.
     *
     * @param next index of the token behind it
     */
    record Sum(BigDecimal value, Currency currency, int next) {}

    static Optional<Sum> at(AmountText text, int index) {
        return text.word(index, AmountKind.SYMBOL).isPresent() ? symbolFirst(text, index) : numberFirst(text, index);
    }

    private static Optional<Sum> symbolFirst(AmountText text, int index) {
        return text.word(index, AmountKind.SYMBOL)
                .flatMap(symbol -> text.number(index + symbol.length())
                        .filter(number -> text.token(index + symbol.length()).isDigits())
                        .flatMap(number -> sum(text, number, symbol.value(), number.next())));
    }

    private static Optional<Sum> numberFirst(AmountText text, int index) {
        return text.isTail(index)
                ? Optional.empty()
                : text.number(index).flatMap(number -> named(text, number).or(() -> cents(text, number)));
    }

    private static Optional<Sum> named(AmountText text, Numeral number) {
        int nameAt = behindDash(text, number.next());
        return text.word(nameAt, AmountKind.WORD)
                .or(() -> text.word(nameAt, AmountKind.SYMBOL).filter(symbol -> !startsAnother(text, nameAt, symbol)))
                .flatMap(name -> sum(text, number, name.value(), nameAt + name.length()))
                .map(sum -> withCents(text, sum));
    }

    /** Whether a symbol belongs to the number behind it, as in "2 $5 vouchers". */
    private static boolean startsAnother(AmountText text, int index, Phrase symbol) {
        int next = index + symbol.length();
        return !text.touchesPrevious(index)
                && text.touchesPrevious(next)
                && text.token(next).isDigits();
    }

    private static Optional<Sum> cents(AmountText text, Numeral number) {
        return text.word(number.next(), AmountKind.MINOR)
                .filter(minor -> minor.words().getFirst().length() > 1 || text.touchesPrevious(number.next()))
                .flatMap(minor -> sum(text, number, minor.value(), number.next() + minor.length()))
                .map(sum -> new Sum(sum.value().movePointLeft(CENTS), sum.currency(), sum.next()));
    }

    /** The index behind the dash of "5,- €". */
    private static int behindDash(AmountText text, int index) {
        boolean dash = (text.token(index).is(",") || text.token(index).is("."))
                && (text.token(index + 1).is("-") || text.token(index + 1).is("–"));
        return dash ? index + 2 : index;
    }

    /** Adds the cents of "5€50". */
    private static Sum withCents(AmountText text, Sum sum) {
        boolean cents = text.touchesPrevious(sum.next())
                && text.token(sum.next()).isDigits()
                && text.token(sum.next()).form().length() == CENTS
                && sum.value().stripTrailingZeros().scale() <= 0;
        return cents
                ? new Sum(
                        sum.value().add(new BigDecimal(text.token(sum.next()).form()).movePointLeft(CENTS)),
                        sum.currency(),
                        sum.next() + 1)
                : sum;
    }

    private static Optional<Sum> sum(AmountText text, Numeral number, String name, int next) {
        return Currencies.of(name, text.locale()).map(currency -> new Sum(number.value(), currency, next));
    }
}

package dev.attendant.sidecar.entities.amount;

import dev.attendant.sidecar.entities.Circumstances;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.entities.Recogniser;
import dev.attendant.sidecar.entities.amount.Sums.Sum;
import dev.attendant.sidecar.entities.text.Numerals;
import dev.attendant.sidecar.entities.text.Numerals.Numeral;
import dev.attendant.sidecar.entities.text.PhraseTable;
import dev.attendant.sidecar.entities.text.Token;
import dev.attendant.sidecar.entities.text.Utterance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds sums of money and their ranges, percentages and measured quantities. */
public final class AmountRecogniser implements Recogniser {

    private static final double SURE = 0.95;
    private static final double LIKELY = 0.85;

    private final Map<Locale, Words> byLocale = new ConcurrentHashMap<>();

    private record Words(PhraseTable<AmountKind> phrases, Numerals numerals) {
        static Words of(Locale locale) {
            return new Words(
                    PhraseTable.load("/entities/amounts.tsv", AmountKind.class, locale.getLanguage()),
                    Numerals.of(locale));
        }
    }

    private record Found(EntityType type, String value, int next, double confidence) {}

    @Override
    public List<Entity> recognise(Utterance utterance, Circumstances circumstances) {
        Words words = byLocale.computeIfAbsent(circumstances.locale(), Words::of);
        AmountText text = new AmountText(utterance, words.phrases(), words.numerals(), circumstances.locale());
        List<Entity> entities = new ArrayList<>();
        for (int index = 0; index < utterance.size(); ) {
            Optional<Found> found = at(text, index);
            int first = index;
            found.ifPresent(amount -> entities.add(entity(utterance, first, amount)));
            index = found.map(Found::next).orElse(index + 1);
        }
        return entities;
    }

    private static Optional<Found> at(AmountText text, int index) {
        if (!text.mayBegin(index)) {
            return Optional.empty();
        }
        return money(text, index).or(() -> text.isTail(index) ? Optional.empty() : measure(text, index));
    }

    private static Optional<Found> money(AmountText text, int index) {
        int between = text.skip(index, AmountKind.BETWEEN);
        if (between > index) {
            return range(text, between, AmountKind.AND);
        }
        return range(text, index, AmountKind.JOINT)
                .or(() -> Sums.at(text, index)
                        .map(sum -> new Found(
                                EntityType.MONEY, minor(sum.value(), sum) + currency(sum), sum.next(), SURE)));
    }

    /** Two sums of one currency, which may be named once. */
    private static Optional<Found> range(AmountText text, int index, AmountKind joint) {
        Optional<Sum> first = Sums.at(text, index);
        Optional<Numeral> low = first.map(sum -> new Numeral(sum.value(), sum.next()))
                .or(() -> text.isTail(index) ? Optional.empty() : text.number(index));
        return low.filter(number -> text.skip(number.next(), joint) > number.next())
                .flatMap(number -> high(text, text.skip(number.next(), joint), first)
                        .filter(high -> number.value().compareTo(high.value()) < 0)
                        .filter(high ->
                                first.isEmpty() || first.get().currency().equals(high.currency()))
                        .map(high -> range(number.value(), high)));
    }

    private static Optional<Sum> high(AmountText text, int index, Optional<Sum> first) {
        return Sums.at(text, index)
                .or(() -> first.flatMap(sum -> text.number(index)
                        .filter(number -> text.token(index).isDigits())
                        .map(number -> new Sum(number.value(), sum.currency(), number.next()))));
    }

    private static Found range(BigDecimal low, Sum high) {
        String value = minor(low, high) + "/" + minor(high.value(), high) + currency(high);
        return new Found(EntityType.MONEY, value, high.next(), SURE);
    }

    private static Optional<Found> measure(AmountText text, int index) {
        Token token = text.token(index);
        if (token.kind() == Token.Kind.SYMBOL) {
            return Optional.empty();
        }
        return text.number(index).flatMap(number -> percent(text, number).or(() -> quantity(text, number)));
    }

    private static Optional<Found> percent(AmountText text, Numeral number) {
        return text.word(number.next(), AmountKind.PERCENT)
                .map(sign -> new Found(EntityType.PERCENT, plain(number.value()), number.next() + sign.length(), SURE));
    }

    private static Optional<Found> quantity(AmountText text, Numeral number) {
        int unitAt = text.token(number.next()).is("-") ? number.next() + 1 : number.next();
        return text.word(unitAt, AmountKind.UNIT)
                .map(unit -> new Found(
                        EntityType.QUANTITY,
                        plain(number.value()) + " " + unit.value(),
                        unitAt + unit.length(),
                        LIKELY));
    }

    private static String minor(BigDecimal value, Sum sum) {
        int digits = Math.max(0, sum.currency().getDefaultFractionDigits());
        return value.movePointRight(digits).setScale(0, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String currency(Sum sum) {
        Currency currency = sum.currency();
        return " " + currency.getCurrencyCode();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static Entity entity(Utterance utterance, int first, Found found) {
        int start = utterance.at(first).start();
        int end = utterance.at(found.next() - 1).end();
        return Entity.in(utterance.text(), start, end, found.type(), found.value(), found.confidence());
    }
}

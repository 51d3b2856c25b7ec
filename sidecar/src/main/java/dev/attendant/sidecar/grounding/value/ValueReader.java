package dev.attendant.sidecar.grounding.value;

import dev.attendant.sidecar.grounding.value.Units.Unit;
import dev.attendant.sidecar.grounding.value.Value.Kind;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a text tells exactly. */
public final class ValueReader {

    private static final int FEWEST_DIGITS = 7;
    private static final Map<String, String> CURRENCIES = Map.of("£", "GBP", "€", "EUR", "$", "USD");

    /** "Each quarter" is three months long and no fourth part. */
    private static final Pattern OF_A_YEAR =
            Pattern.compile("(?i)\\b(?:each|every|per|the|this|next|last|calendar)\\s*+$");

    private static final double FORTNIGHT = 14;
    private static final int SATURDAY = 5;

    private static final Unit COUNT = new Unit(Kind.COUNT, "", 1);
    private static final Unit PERCENT = new Unit(Kind.PERCENT, "", 1);

    private final String text;
    private final List<Value> values = new ArrayList<>();

    private ValueReader(String text) {
        this.text = text;
    }

    /** The values of a text in order, without overlap. */
    public static List<Value> read(String text) {
        ValueReader reader = new ValueReader(text);
        reader.addresses();
        reader.dates();
        reader.amounts();
        reader.values.sort(Comparator.comparingInt(value -> value.span().start()));
        return List.copyOf(reader.values);
    }

    private void addresses() {
        all(ValuePatterns.MAIL, found -> address(found, found.group()));
        all(ValuePatterns.LINK, found -> address(found, found.group().replaceFirst("^(?:https?://)?(?:www\\.)?", "")));
        all(ValuePatterns.ISO_DATE, found -> date(found, Integer.parseInt(found.group(2)), found.group(3)));
        all(ValuePatterns.PHONE, this::phone);
    }

    private void dates() {
        all(ValuePatterns.DAY_MONTH, found -> date(found, month(found.group(2)), found.group(1)));
        all(ValuePatterns.MONTH_DAY, found -> date(found, month(found.group(1)), found.group(2)));
        all(ValuePatterns.ORDINAL_DATE, found -> date(found, month(found.group(2)), ordinal(found.group(1))));
        all(ValuePatterns.DATE_ORDINAL, found -> date(found, month(found.group(1)), ordinal(found.group(2))));
        all(ValuePatterns.MONTH, this::month);
        all(ValuePatterns.WEEKDAY, found -> add(found, Kind.WEEKDAY, weekday(found.group(1)), false));
        all(ValuePatterns.WEEKENDS, found -> days(found, SATURDAY, SATURDAY + 1));
        all(ValuePatterns.WEEKDAYS, found -> days(found, 0, SATURDAY - 1));
        all(ValuePatterns.ORDINAL_DAY, this::dayOfMonth);
        all(ValuePatterns.ORDINAL, found -> add(found, Kind.DAY, Double.parseDouble(found.group(1)), false));
        all(ValuePatterns.TIME, found -> values.add(Times.named(found)));
        all(ValuePatterns.CLOCK, found -> Times.told(found).ifPresent(values::add));
        all(ValuePatterns.CLOCK_RANGE, found -> values.addAll(Times.range(found)));
        all(ValuePatterns.YEAR, found -> add(found, Kind.YEAR, Double.parseDouble(found.group(1)), false));
    }

    private void amounts() {
        all(
                ValuePatterns.ORDINAL_WORD,
                found -> values.add(
                        value(found, COUNT, Ordinals.number(found.group(1))).made(true)));
        all(ValuePatterns.NEXT_WORKDAY, found -> add(found, Kind.WORKDAYS, 1, true));
        all(ValuePatterns.PRICE, this::price);
        all(ValuePatterns.HALF_HOUR, this::oneAndAHalf);
        all(ValuePatterns.AND_A_HALF, this::andAHalf);
        all(ValuePatterns.PART, this::part);
        all(ValuePatterns.QUANTITY, this::quantity);
        all(ValuePatterns.RATE, this::counted);
        all(ValuePatterns.ONE_UNIT, this::oneUnit);
        all(ValuePatterns.COUNT, this::count);
        all(ValuePatterns.FORTNIGHT, found -> values.add(value(found, Units.of("day"), FORTNIGHT)));
        all(ValuePatterns.BOTH, found -> values.add(value(found, COUNT, 2).made(true)));
    }

    private void all(Pattern pattern, Consumer<MatchResult> taken) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            if (values.stream().noneMatch(value -> value.span().overlaps(span))) {
                taken.accept(matcher.toMatchResult());
            }
        }
    }

    private void address(MatchResult found, String address) {
        String plain = address.toLowerCase(Locale.ROOT).replaceFirst("[.,;:!?/]{1,9}$", "");
        values.add(new Value(new Span(found.start(), found.end()), Kind.ADDRESS, "", "", 0, 0, plain, false));
    }

    private void phone(MatchResult found) {
        String digits = found.group().replaceAll("\\D", "");
        if (digits.length() >= FEWEST_DIGITS) {
            values.add(new Value(new Span(found.start(), found.end()), Kind.ADDRESS, "", "", 0, 0, digits, false));
        }
    }

    private void date(MatchResult found, int month, String day) {
        add(found, Kind.DATE, 100.0 * month + Integer.parseInt(day), false);
    }

    private static String ordinal(String word) {
        return Integer.toString(Ordinals.number(word));
    }

    private void dayOfMonth(MatchResult found) {
        boolean digits = found.group(1) != null;
        add(found, Kind.DAY, digits ? Integer.parseInt(found.group(1)) : Ordinals.number(found.group(2)), false);
    }

    /** The first and the last of days that one word means, which says them less exactly than their names do. */
    private void days(MatchResult found, int first, int last) {
        add(found, Kind.WEEKDAY, first, true);
        add(found, Kind.WEEKDAY, last, true);
    }

    /** "May" at the start of a sentence may be the verb. */
    private void month(MatchResult found) {
        if (!found.group().equals("May") || found.start() > 0) {
            add(found, Kind.MONTH, month(found.group()), false);
        }
    }

    private void price(MatchResult found) {
        Unit unit = new Unit(Kind.MONEY, CURRENCIES.getOrDefault(found.group(1), ""), 1);
        range(found, found.group(2), found.group(3), unit, found.group(4));
    }

    private void oneAndAHalf(MatchResult found) {
        Unit unit = Units.of(found.group(2));
        values.add(value(found, unit, 1.5));
    }

    private void andAHalf(MatchResult found) {
        values.add(value(found, Units.of(found.group(2)), Numbers.value(found.group(1)) + 0.5));
    }

    /** Half of something is 50 percent of it, where it is no unit of time. */
    private void part(MatchResult found) {
        String part = found.group().toLowerCase(Locale.ROOT);
        double quarters = part.startsWith("half") ? 2 : part.startsWith("three") ? 3 : 1;
        String whole = found.group(2) == null ? "" : found.group(2);
        Unit unit = Units.of(whole);
        boolean measured = unit.kind() == Kind.DURATION || !unit.base().equalsIgnoreCase(whole);
        values.add(measured ? value(found, unit, quarters / 4) : value(found, PERCENT, 25 * quarters));
    }

    private void quantity(MatchResult found) {
        range(found, found.group(1), found.group(2), Units.of(found.group(3)), found.group(4));
    }

    /** "A week" may mean any week. */
    private void oneUnit(MatchResult found) {
        Value one = value(found, Units.of(found.group(2)), 1);
        values.add(found.group(1).toLowerCase(Locale.ROOT).startsWith("a") ? one.made(true) : one);
    }

    /** A word for one or for a part may mean no number. */
    private void count(MatchResult found) {
        String number = found.group(1).toLowerCase(Locale.ROOT);
        switch (number) {
            case "one" -> values.add(value(found, COUNT, 1).made(true));
            case "quarter" -> quarter(found);
            case "half", "halved" ->
                values.add(value(found, PERCENT, 100 * Numbers.value(number)).made(true));
            case "double", "doubled" -> values.add(value(found, COUNT, 2).made(true));
            default -> counted(found);
        }
    }

    private void quarter(MatchResult found) {
        boolean ofYear = OF_A_YEAR.matcher(text.substring(0, found.start())).find();
        values.add((ofYear ? value(found, Units.of("quarter"), 1) : value(found, PERCENT, 25)).made(true));
    }

    /** What is counted may stand between a number and how often it is meant, and is no part of the value. */
    private void counted(MatchResult found) {
        int size = values.size();
        range(found, found.group(1), found.group(2), COUNT, found.groupCount() > 2 ? found.group(3) : null);
        int end = Math.max(found.end(1), found.end(2));
        values.subList(size, values.size()).replaceAll(value -> value.until(end));
    }

    private void range(MatchResult found, String low, @Nullable String high, Unit unit, @Nullable String per) {
        values.add(value(found, unit, Numbers.value(low)).per(per == null ? "" : per.toLowerCase(Locale.ROOT)));
        if (high != null) {
            values.add(value(found, unit, Numbers.value(high)).per(per == null ? "" : per.toLowerCase(Locale.ROOT)));
        }
    }

    private static Value value(MatchResult found, Unit unit, double number) {
        Span span = new Span(found.start(), found.end());
        return new Value(span, unit.kind(), unit.base(), "", number * unit.factor(), number, "", false);
    }

    private void add(MatchResult found, Kind kind, double amount, boolean vague) {
        values.add(new Value(new Span(found.start(), found.end()), kind, "", "", amount, amount, "", vague));
    }

    private static int month(String name) {
        return place("janfebmaraprmayjunjulaugsepoctnovdec", name) + 1;
    }

    private static int weekday(String name) {
        return place("montuewedthufrisatsun", name);
    }

    private static int place(String names, String name) {
        return names.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3;
    }
}

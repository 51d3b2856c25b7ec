package dev.attendant.sidecar.care.fact;

import dev.attendant.sidecar.care.fact.Fact.Bound;
import dev.attendant.sidecar.care.fact.Units.Unit;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the values that a text gives: quantities, prices, times of day, dates, days of the week and counts. */
public final class FactReader {

    private static final Map<String, String> CURRENCIES = Map.of(
            "£", "GBP", "€", "EUR", "$", "USD", "gbp", "GBP", "eur", "EUR", "usd", "USD", "euro", "EUR", "euros",
            "EUR");

    private final String text;
    private final List<Fact> facts = new ArrayList<>();

    private FactReader(String text) {
        this.text = text;
    }

    /** The facts of a text in order, without overlap. */
    public static List<Fact> read(String text) {
        FactReader reader = new FactReader(text);
        reader.all(FactPatterns.RELEASE, FactReader::release);
        reader.all(FactPatterns.DAY_MONTH, (self, found) -> self.date(found, found.group(2), found.group(1)));
        reader.all(FactPatterns.MONTH_DAY, (self, found) -> self.date(found, found.group(1), found.group(2)));
        reader.all(FactPatterns.WEEKDAYS, FactReader::weekdays);
        reader.all(FactPatterns.CLOCK, FactReader::clock);
        reader.all(FactPatterns.PRICE, (self, found) -> self.price(found, found.group(1), 2));
        reader.all(FactPatterns.SUM, (self, found) -> self.price(found, found.group(3), 1));
        reader.all(FactPatterns.QUANTITY, FactReader::quantity);
        reader.all(FactPatterns.COUNT, FactReader::count);
        reader.facts.sort(Comparator.comparingInt(fact -> fact.span().start()));
        return List.copyOf(reader.facts);
    }

    private void all(Pattern pattern, BiConsumer<FactReader, MatchResult> taken) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            if (facts.stream().noneMatch(fact -> fact.span().overlaps(span))) {
                taken.accept(this, matcher.toMatchResult());
            }
        }
    }

    private void price(MatchResult found, String currency, int first) {
        String kind = "price in " + CURRENCIES.getOrDefault(currency.toLowerCase(Locale.ROOT), currency);
        addRange(found, kind, 1, found.group(first), found.group(first + 1));
    }

    private void quantity(MatchResult found) {
        Unit unit = Units.of(found.group(3)).orElse(new Unit(found.group(3).toLowerCase(Locale.ROOT), 1));
        addRange(found, unit.kind(), unit.factor(), found.group(1), found.group(2));
    }

    private void count(MatchResult found) {
        addRange(found, "count of " + found.group(3), 1, found.group(1), "");
    }

    private void clock(MatchResult found) {
        boolean named = found.group(1) != null;
        int hour = Integer.parseInt(named ? found.group(1) : found.group(4));
        String minutes = named ? found.group(2) : found.group(5);
        boolean afternoon = named && found.group(3).toLowerCase(Locale.ROOT).startsWith("p");
        double time = (named ? hour % 12 + (afternoon ? 12 : 0) : hour) * 60.0
                + (minutes == null ? 0 : Integer.parseInt(minutes));
        add(found, "time of day", time, time);
    }

    private void date(MatchResult found, String month, String day) {
        double date = 100.0 * month(month) + Integer.parseInt(day);
        add(found, "date", date, date);
    }

    private void weekdays(MatchResult found) {
        add(
                found,
                "weekdays",
                place("montuewedthufrisatsun", found.group(1)),
                7.0 + place("montuewedthufrisatsun", found.group(2)));
    }

    private void release(MatchResult found) {
        double number = 0;
        List<String> parts = List.of(found.group(1).split("\\.", -1));
        for (String part : parts) {
            number = number * 10_000 + Integer.parseInt(part);
        }
        add(found, "version of " + parts.size() + " parts", number, number);
    }

    private void addRange(MatchResult found, String kind, double factor, String low, String high) {
        double from = Numbers.value(low) * factor;
        add(found, kind, from, high == null || high.isEmpty() ? from : Numbers.value(high) * factor);
    }

    private void add(MatchResult found, String kind, double low, double high) {
        facts.add(new Fact(new Span(found.start(), found.end()), kind, bound(found.start()), low, high));
    }

    private Bound bound(int start) {
        String before = text.substring(Math.max(0, start - 20), start).toLowerCase(Locale.ROOT);
        if (FactPatterns.LEAST.matcher(before).find()) {
            return Bound.LEAST;
        }
        return FactPatterns.MOST.matcher(before).find() ? Bound.MOST : Bound.NONE;
    }

    private static int month(String name) {
        return place("janfebmaraprmayjunjulaugsepoctnovdec", name) + 1;
    }

    private static int place(String names, String name) {
        return names.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3;
    }
}

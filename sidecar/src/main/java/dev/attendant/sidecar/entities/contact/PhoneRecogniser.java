package dev.attendant.sidecar.entities.contact;

import dev.attendant.sidecar.entities.Circumstances;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.entities.Recogniser;
import dev.attendant.sidecar.entities.text.Tokens;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds telephone numbers. Only runs that could be one are looked at closely, since that is slow. */
public final class PhoneRecogniser implements Recogniser {

    private static final Pattern RUN = Pattern.compile(
            "(?<![\\p{L}\\p{N}#$€£¥.,/_-])(?:\\+|\\()?\\d(?:[ \\u00a0().\\-/\\u2010-\\u2013]{0,3}+\\d){6,17}+(?![\\p{L}\\p{N}_]|[-.,/:]\\d)");
    private static final int MOST_RUNS = 20;
    private static final int MOST_DIGITS = 17;
    private static final double INTERNATIONAL = 0.95;
    private static final double NATIONAL = 0.85;
    private static final double UNBROKEN = 0.75;

    private final PhoneNumbers numbers;

    public PhoneRecogniser(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public List<Entity> recognise(Tokens tokens, Circumstances circumstances) {
        String country = circumstances.locale().getCountry();
        return RUN.matcher(tokens.text())
                .results()
                .filter(run -> digits(run.group()) <= MOST_DIGITS)
                .limit(MOST_RUNS)
                .flatMap(run -> entities(tokens.text(), run, country))
                .toList();
    }

    private Stream<Entity> entities(String text, MatchResult run, String country) {
        return numbers.find(run.group(), country).stream().map(found -> {
            String written = run.group().substring(found.start(), found.end());
            return Entity.in(
                    text,
                    run.start() + found.start(),
                    run.start() + found.end(),
                    EntityType.PHONE,
                    found.international(),
                    confidence(written));
        });
    }

    private static double confidence(String written) {
        if (written.startsWith("+") || written.startsWith("00")) {
            return INTERNATIONAL;
        }
        return digits(written) == written.length() ? UNBROKEN : NATIONAL;
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}

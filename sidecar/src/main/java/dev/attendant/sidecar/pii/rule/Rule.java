package dev.attendant.sidecar.pii.rule;

import dev.attendant.sidecar.pii.NormalForm;
import dev.attendant.sidecar.pii.PiiSpan;
import dev.attendant.sidecar.pii.PiiType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds one type of data by its form.
 *
 * @param form what the data looks like; where it has a group, that is the data
 * @param check what the form alone cannot tell, such as check digits; sees the data as written
 * @param near what must stand before the data, or be its beginning's neighbour; matches the {@value #BEFORE} code units
 *     before it
 * @param notNear what must not stand there
 * @param confidence between 0 and 1; orders findings that overlap
 */
record Rule(
        PiiType type,
        String reason,
        Pattern form,
        Predicate<String> check,
        Pattern near,
        Pattern notNear,
        double confidence) {

    private static final int BEFORE = 48;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ANYWHERE = Pattern.compile("");
    private static final Pattern NOWHERE = Pattern.compile("(?!)");

    static Rule of(PiiType type, String reason, String form) {
        return new Rule(type, reason, compile(form), data -> true, ANYWHERE, NOWHERE, 0.9);
    }

    Rule checked(Predicate<String> condition) {
        return new Rule(type, reason, form, condition, near, notNear, confidence);
    }

    Rule near(String words) {
        return new Rule(type, reason, form, check, compile(words), notNear, confidence);
    }

    Rule notNear(String words) {
        return new Rule(type, reason, form, check, near, compile(words), confidence);
    }

    Rule weighing(double weight) {
        return new Rule(type, reason, form, check, near, notNear, weight);
    }

    Rule caseSensitive() {
        return new Rule(type, reason, Pattern.compile(form.pattern()), check, near, notNear, confidence);
    }

    /** Whether the data has digits, so that a text without any need not be searched. */
    boolean isNumeric() {
        return switch (type) {
            case EMAIL_ADDRESS, DOMAIN_NAME, USERNAME, PASSWORD, SECRET, IP_ADDRESS, MAC_ADDRESS, BIC_CODE, DATE_TIME ->
                false;
            default -> true;
        };
    }

    void find(String text, Consumer<PiiSpan> found) {
        Matcher matcher = form.matcher(text);
        int from = 0;
        while (from < text.length() && matcher.find(from)) {
            int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
            int start = matcher.start(group);
            int end = matcher.end(group);
            boolean isData = end > start && check.test(text.substring(start, end)) && fits(text, start);
            if (isData) {
                found.accept(span(text, start, end));
            }
            from = Math.max(matcher.start() + 1, isData ? end : skipped(matcher));
        }
    }

    /** Goes on after a word that was no data, so that a long text is not read once for each of its letters. */
    private static int skipped(Matcher matcher) {
        return matcher.groupCount() > 0 ? matcher.end(0) : matcher.end();
    }

    private boolean fits(String text, int start) {
        String before = text.substring(Math.max(0, start - BEFORE), start);
        return near.matcher(before).find() && !notNear.matcher(before).find();
    }

    private PiiSpan span(String text, int start, int end) {
        return new PiiSpan(type, start, end, NormalForm.of(type, text.substring(start, end)), confidence, reason);
    }

    static List<PiiSpan> findAll(List<Rule> rules, String text) {
        boolean hasDigits = Digits.count(text) > 0;
        List<PiiSpan> all = new ArrayList<>();
        rules.stream().filter(rule -> hasDigits || !rule.isNumeric()).forEach(rule -> rule.find(text, all::add));
        return all;
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, FLAGS);
    }
}

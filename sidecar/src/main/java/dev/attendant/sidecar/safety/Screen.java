package dev.attendant.sidecar.safety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Screens what customers write by rules. The rules stand in {@value #RULES}, one a line: kind, name and pattern, apart
 * by tabs; the first that matches decides.
 */
public final class Screen {

    private static final String RULES = "/screening/rules.tsv";
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private final List<Rule> rules;

    private record Rule(Pattern pattern, Verdict verdict) {
        boolean matches(String text) {
            return pattern.matcher(text).find();
        }
    }

    private Screen(List<Rule> rules) {
        this.rules = rules;
    }

    /** The rules that ship with Attendant. */
    public static Screen shipped() {
        try (InputStream stream = Screen.class.getResourceAsStream(RULES)) {
            if (stream == null) {
                throw new IllegalStateException(RULES + " is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Screen(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Screen::rule)
                    .toList());
        } catch (IOException failure) {
            throw new IllegalStateException(RULES + " cannot be read", failure);
        }
    }

    public Verdict screen(String message) {
        String lines = INVISIBLE
                .matcher(Normalizer.normalize(message, Normalizer.Form.NFKC))
                .replaceAll("")
                .replace('\u2019', '\'');
        String oneLine = lines.replaceAll("\\s+", " ");
        return rules.stream()
                .filter(rule -> rule.matches(lines) || rule.matches(oneLine))
                .map(Rule::verdict)
                .findFirst()
                .orElseGet(Verdict.Passed::new);
    }

    private static Rule rule(String line) {
        String[] parts = line.split("\t", 3);
        Function<String, Verdict> verdict = switch (parts[0]) {
            case "attack" -> Verdict.Attack::new;
            case "at-risk" -> Verdict.AtRisk::new;
            default -> throw new IllegalStateException("unknown kind of screening rule: " + parts[0]);
        };
        return new Rule(
                Pattern.compile(parts[2], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), verdict.apply(parts[1]));
    }
}

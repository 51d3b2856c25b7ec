package dev.attendant.sidecar.safety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Screening by patterns, one a line in a resource: kind, name, words and pattern, apart by tabs; the first match
 * decides. Words, apart by bars, spare the pattern where none of them occurs, which is nearly always.
 */
final class Rules {

    private final List<Rule> rules;

    private record Rule(List<String> words, Pattern pattern, Verdict verdict) {
        boolean matches(String view) {
            return words.stream().anyMatch(view::contains)
                    && pattern.matcher(view).find();
        }
    }

    private Rules(List<Rule> rules) {
        this.rules = rules;
    }

    /** @throws IllegalStateException where the resource is missing or a line of it is not a rule */
    static Rules resource(String name) {
        try (InputStream stream = Rules.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Rules(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Rules::rule)
                    .toList());
        } catch (IOException failure) {
            throw new IllegalStateException(name + " cannot be read", failure);
        }
    }

    /** The verdict of the first rule that matches any view of a text. */
    Optional<Verdict> verdict(List<String> views) {
        return rules.stream()
                .filter(rule -> views.stream().anyMatch(rule::matches))
                .map(Rule::verdict)
                .findFirst();
    }

    private static Rule rule(String line) {
        String[] parts = line.split("\t", 4);
        if (parts.length < 4) {
            throw new IllegalStateException("not a screening rule: " + line);
        }
        return new Rule(List.of(parts[2].split("\\|")), Pattern.compile(parts[3]), verdict(parts[0], parts[1]));
    }

    private static Verdict verdict(String kind, String name) {
        return switch (kind) {
            case "attack" -> new Verdict.Attack(name);
            case "abuse" -> new Verdict.Abuse(name);
            case "at-risk" -> new Verdict.AtRisk(name);
            default -> throw new IllegalStateException("unknown kind of screening rule: " + kind);
        };
    }
}

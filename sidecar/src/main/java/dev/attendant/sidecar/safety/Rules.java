package dev.attendant.sidecar.safety;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Screening by patterns, one a line in a resource: kind, name, words and pattern, apart by tabs; the first match
 * decides. Words, apart by bars, spare the pattern where none of them occurs, which is nearly always.
 */
final class Rules {

    private static final String RESOURCE = "/screening/rules.tsv";

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

    static Rules shipped() {
        return new Rules(
                TableResource.rows(RESOURCE, 4).stream().map(Rules::rule).toList());
    }

    /** The verdict of the first rule that matches any view of a text. */
    Optional<Verdict> verdict(List<String> views) {
        return rules.stream()
                .filter(rule -> views.stream().anyMatch(rule::matches))
                .map(Rule::verdict)
                .findFirst();
    }

    private static Rule rule(String[] row) {
        return new Rule(List.of(row[2].split("\\|")), Pattern.compile(row[3]), verdict(row[0], row[1]));
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

package dev.attendant.sidecar;

import java.util.ArrayList;
import java.util.List;

/**
 * A conversation as it should go. In a file each begins with {@code Scenario:}, then {@code customer:} and
 * {@code attendant:} take turns, a line each.
 */
record Scenario(String name, List<Exchange> exchanges) {

    Scenario {
        exchanges = List.copyOf(exchanges);
        if (exchanges.isEmpty()) {
            throw new IllegalArgumentException("scenario \"" + name + "\" has no messages");
        }
    }

    /** A message and how its turn should end. */
    record Exchange(String message, String outcome) {}

    static List<Scenario> parse(String text) {
        List<Scenario> scenarios = new ArrayList<>();
        for (String block : text.strip().split("\\n\\s*\\n", -1)) {
            scenarios.add(parseOne(block.lines().map(String::strip).toList()));
        }
        return scenarios;
    }

    private static Scenario parseOne(List<String> lines) {
        List<Exchange> exchanges = new ArrayList<>();
        for (int line = 1; line < lines.size(); line += 2) {
            exchanges.add(new Exchange(after("customer:", lines.get(line)), after("attendant:", lines.get(line + 1))));
        }
        return new Scenario(after("Scenario:", lines.getFirst()), exchanges);
    }

    private static String after(String label, String line) {
        if (!line.startsWith(label)) {
            throw new IllegalArgumentException("\"" + label + "\" is missing before \"" + line + "\"");
        }
        return line.substring(label.length()).strip();
    }
}

package dev.attendant.sidecar.prompt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts together what a model is asked for an answer, within a budget of tokens: the message first, then evidence from
 * the best on, then what was said before from the latest back.
 */
public final class AnswerPrompt {

    /** What a model replies where the evidence does not answer. */
    public static final String NO_ANSWER = "NO_ANSWER";

    private static final String NOTHING = "(nothing)";

    private final PromptFile file;
    private final int budget;

    /** @param budget the most tokens by {@link Tokens#estimate} */
    public AnswerPrompt(PromptFile file, int budget) {
        this.file = file;
        this.budget = budget;
    }

    /** The prompt; of a message that alone is longer than the budget, the beginning and the end are kept. */
    public Prompt of(AnswerRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("language", Locale.forLanguageTag(request.language()).getDisplayLanguage(Locale.ENGLISH));
        values.put("tone", request.tone());
        values.put("policy", request.policy());
        values.put("message", message(request.message()));
        values.put("evidence", "");
        values.put("history", "");
        int left = budget
                - Tokens.estimate(filled(values).system() + filled(values).user());
        List<String> evidence = evidence(request.evidence(), left);
        left -= evidence.stream().mapToInt(Tokens::estimate).sum();
        List<String> history = history(request.history(), left);
        values.put("evidence", lines(evidence));
        values.put("history", lines(history));
        Filled filled = filled(values);
        return new Prompt(file.id(), filled.system(), filled.user(), evidence.size(), history.size());
    }

    private record Filled(String system, String user) {}

    private Filled filled(Map<String, String> values) {
        return new Filled(PromptFile.filled(file.system(), values), PromptFile.filled(file.user(), values));
    }

    private String message(String text) {
        int most = Math.max(200, budget);
        String kept = text.length() <= most
                ? text
                : text.substring(0, most / 2) + " … " + text.substring(text.length() - most / 2);
        return DataLine.of(kept);
    }

    private static List<String> evidence(List<Source> sources, int tokens) {
        List<String> lines = new ArrayList<>();
        int left = tokens;
        for (Source source : sources) {
            String line = DataLine.of(source, lines.size() + 1);
            left -= Tokens.estimate(line);
            if (left < 0) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private static List<String> history(List<Said> said, int tokens) {
        Deque<String> lines = new ArrayDeque<>();
        int left = tokens;
        for (Said each : said.reversed()) {
            String line = DataLine.of(each);
            left -= Tokens.estimate(line);
            if (left < 0) {
                break;
            }
            lines.addFirst(line);
        }
        return List.copyOf(lines);
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? NOTHING : String.join("\n", lines);
    }
}

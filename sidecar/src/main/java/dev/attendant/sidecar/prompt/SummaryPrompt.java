package dev.attendant.sidecar.prompt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts together what a model is asked for a summary, within a budget of tokens: the latest messages before others. */
public final class SummaryPrompt {

    private static final String NOTHING = "(nothing)";

    private final PromptFile file;
    private final int budget;

    /** @param budget the most tokens by {@link Tokens#estimate} */
    public SummaryPrompt(PromptFile file, int budget) {
        this.file = file;
        this.budget = budget;
    }

    /** The prompt, in which the first thing said stays beside the latest that have room. */
    public Prompt of(List<Said> said, String language) {
        List<String> lines = lines(said, budget - Tokens.estimate(file.system() + file.user()));
        Map<String, String> values = Map.of(
                "language",
                Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH),
                "messages",
                lines.isEmpty() ? NOTHING : String.join("\n", lines));
        return new Prompt(
                file.id(),
                PromptFile.filled(file.system(), values),
                PromptFile.filled(file.user(), values),
                0,
                lines.size());
    }

    private static List<String> lines(List<Said> said, int tokens) {
        Deque<String> lines = new ArrayDeque<>();
        String first = said.isEmpty() ? "" : DataLine.of(said.getFirst());
        int left = tokens - Tokens.estimate(first);
        if (said.isEmpty() || left < 0) {
            return List.of();
        }
        for (Said each : said.subList(1, said.size()).reversed()) {
            String line = DataLine.of(each);
            left -= Tokens.estimate(line);
            if (left < 0) {
                break;
            }
            lines.addFirst(line);
        }
        lines.addFirst(first);
        return List.copyOf(lines);
    }
}

package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.turn.Lookup.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Writes down what a customer is answered, with the sentences that Attendant says of itself around it. */
final class AnswerText {

    private final Replies replies;
    private final StringBuilder text = new StringBuilder();
    private final List<Evidence> evidence = new ArrayList<>();
    private final Set<String> drafts = new HashSet<>();
    private final Set<String> prerequisites = new LinkedHashSet<>();
    private final Set<String> sources = new HashSet<>();
    private double confidence = 1;

    /** @param upset whether a kind word stands before the answer */
    AnswerText(Replies replies, boolean upset) {
        this.replies = replies;
        if (upset) {
            line(replies.sorry());
        }
    }

    /**
     * Adds what one question came to; a draft that stands there already is not said twice.
     *
     * @param language tells the language of an article's sentences, as a BCP 47 tag
     */
    void add(Result result, UnaryOperator<String> language) {
        switch (result) {
            case Result.Open open -> line(replies.openPart(open.question().text()));
            case Result.Found found -> {
                confidence = Math.min(confidence, found.confidence());
                prerequisites.addAll(found.prerequisites());
                sources.add(found.source().title());
                if (drafts.add(found.draft().text())) {
                    addDraft(found, language.apply(found.source().text()));
                }
            }
        }
    }

    /** Ends with what is to be read first, as far as it was not answered from. */
    TurnOutcome.Answered answered() {
        prerequisites.removeAll(sources);
        if (!prerequisites.isEmpty()) {
            line(replies.readFirst(List.copyOf(prerequisites)));
        }
        return new TurnOutcome.Answered(text.toString(), evidence, confidence);
    }

    private void addDraft(Result.Found found, String articleLanguage) {
        replies.onlyIn(articleLanguage).ifPresent(this::line);
        endLine();
        found.checked().evidence().forEach(each -> evidence.add(each.after(text.length())));
        text.append(found.draft().text());
    }

    private void line(String said) {
        endLine();
        text.append(said);
    }

    private void endLine() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }
}

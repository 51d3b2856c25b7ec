package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.assist.Summary.Mood;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sums up in the words of those who wrote: the customer's question, the last answers, and what is open. */
final class ExtractiveSummary {

    private static final int MOST = 3;
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    /** @param language of the one who reads it, as a BCP 47 tag; English where it is not translated */
    ExtractiveSummary(String language) {
        this.texts = ResourceBundle.getBundle("summaries", Locale.forLanguageTag(language), NO_FALLBACK);
    }

    Summary of(Transcript transcript, Mood mood) {
        List<String> asked = gists(transcript.ofCustomer());
        List<String> done = latest(gists(transcript.answers()));
        String wants = asked.isEmpty() ? "" : asked.getFirst();
        return new Summary(summary(asked, done), wants, done, latest(gists(transcript.unanswered())), mood);
    }

    private String summary(List<String> asked, List<String> done) {
        String question = asked.isEmpty() ? texts.getString("customer-silent") : filled("customer-wrote", asked);
        String later = asked.size() > 1 ? " " + filled("customer-wrote-last", asked.reversed()) : "";
        String answer = done.isEmpty() ? texts.getString("no-answer") : filled("last-answer", done.reversed());
        return question + later + " " + answer;
    }

    private String filled(String key, List<String> texts) {
        return MessageFormat.format(this.texts.getString(key), texts.getFirst());
    }

    private static List<String> gists(List<Message> messages) {
        return messages.stream()
                .map(message -> Gist.of(message.text()))
                .distinct()
                .toList();
    }

    private static List<String> latest(List<String> texts) {
        return texts.subList(Math.max(0, texts.size() - MOST), texts.size());
    }
}

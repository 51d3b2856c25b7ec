package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.understanding.Intents;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences that Attendant says of itself, in one language; they claim nothing that would need evidence. */
public final class Replies {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    private Replies(ResourceBundle texts) {
        this.texts = texts;
    }

    /** In a language by its BCP 47 tag; in English where they are not translated. */
    public static Replies in(String language) {
        return new Replies(ResourceBundle.getBundle("replies", Locale.forLanguageTag(language), NO_FALLBACK));
    }

    String courtesy(String intent) {
        return switch (intent) {
            case Intents.THANKS -> texts.getString("thanks");
            case Intents.GOODBYE -> texts.getString("goodbye");
            default -> texts.getString("greeting");
        };
    }

    /** A kind word before an answer to somebody who is upset. */
    String sorry() {
        return texts.getString("sorry");
    }

    /** Says that one of several questions has no answer. */
    String openPart(String question) {
        return MessageFormat.format(texts.getString("open-part"), question);
    }

    /** Names the articles, by their titles, that an answer builds on. */
    String readFirst(List<String> titles) {
        return MessageFormat.format(texts.getString("read-first"), String.join(", ", titles));
    }

    /** Asks whether something is to be done, named with what it is done to. */
    String proposal(String what) {
        return MessageFormat.format(texts.getString("proposal"), what);
    }

    public String proposalDone() {
        return texts.getString("proposal-done");
    }

    public String proposalFailed() {
        return texts.getString("proposal-failed");
    }

    public String proposalRefused() {
        return texts.getString("proposal-refused");
    }

    String askWhatIsMeant() {
        return texts.getString("ask-what-is-meant");
    }

    String askWhich(List<String> options) {
        return texts.getString("ask-which") + "\n- " + String.join("\n- ", options);
    }

    String decline() {
        return texts.getString("decline");
    }

    String declineAttack() {
        return texts.getString("decline-attack");
    }

    String declineAbuse() {
        return texts.getString("decline-abuse");
    }

    String handoff(HandoffReason reason) {
        return texts.getString(
                "handoff-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Tells an agent why no reply is suggested. */
    String noSuggestion(HandoffReason reason) {
        return switch (reason) {
            case AT_RISK -> texts.getString("no-suggestion-at-risk");
            case PERSONAL_MATTER -> texts.getString("no-suggestion-personal-matter");
            case REQUESTED, UPSET, UNANSWERABLE, LANGUAGE, DEADLINE, FAILURE, ALREADY_WITH_HUMAN ->
                texts.getString("no-suggestion");
        };
    }

    /**
     * Says that an article is written in another language than these replies.
     *
     * @param articleLanguage its language as a BCP 47 tag
     * @return empty where it is the same language, or there is no sentence about it
     */
    Optional<String> onlyIn(String articleLanguage) {
        String key = "other-language-" + Locale.forLanguageTag(articleLanguage).getLanguage();
        String own = texts.getLocale().getLanguage();
        boolean same = own.equals(Locale.forLanguageTag(articleLanguage).getLanguage()) || own.isEmpty();
        return same || !texts.containsKey(key) ? Optional.empty() : Optional.of(texts.getString(key));
    }
}

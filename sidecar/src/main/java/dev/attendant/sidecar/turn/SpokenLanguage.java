package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.language.LanguageDetector;
import dev.attendant.sidecar.recent.Recent;
import java.util.Locale;
import java.util.Map;

/** Which language a customer is spoken with in. */
final class SpokenLanguage {

    private static final int KEPT = 500;

    private final LanguageDetector detector;
    private final Map<Article, String> articles = Recent.most(KEPT);

    private record Article(String text, String usual) {}

    SpokenLanguage(LanguageDetector detector) {
        this.detector = detector;
    }

    /**
     * The language of a message as a BCP 47 tag: that of its words where they tell, else that of the customer's message
     * before, else that of the conversation's locale.
     */
    String of(String message, Conversation conversation) {
        String begun = Locale.forLanguageTag(conversation.start().locale()).getLanguage();
        String usual = conversation
                .previousUtterance()
                .map(previous -> detector.detect(previous, begun).tagOr(begun))
                .orElse(begun);
        return detector.detect(message, usual).tagOr(usual);
    }

    /** The language of an article's sentences, in which a customer may be answered. */
    String ofArticle(String text, String usual) {
        Article article = new Article(text, usual);
        String known = articles.get(article);
        if (known != null) {
            return known;
        }
        String language = detector.detect(text, usual).tagOr(usual);
        articles.put(article, language);
        return language;
    }
}

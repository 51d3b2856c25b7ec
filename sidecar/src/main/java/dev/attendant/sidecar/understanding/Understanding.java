package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.explain.Explained;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.mood.Emotion;
import dev.attendant.sidecar.mood.Sentiment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a message says.
 *
 * @param utterance the message, encoded once where something compares it
 * @param language it is written in, as a BCP 47 tag
 * @param intent what the customer wants; {@value Intents#OUT_OF_SCOPE} among the labels
 * @param own what the customer wants in the tenant's own words; empty where the tenant has no model of its own
 * @param emotion how the customer feels
 * @param sentiment whether the message speaks well or badly of its matter
 * @param entities what it names, in the order of the text
 */
public record Understanding(
        Utterance utterance,
        String language,
        Probabilities intent,
        Optional<Probabilities> own,
        Emotion emotion,
        Sentiment sentiment,
        List<Entity> entities)
        implements Explained {

    public Understanding {
        entities = List.copyOf(entities);
    }

    /** Whether there is no letter and no digit in it. */
    public boolean wordless() {
        return utterance.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** What the customer wants, by the model that knows this tenant best. */
    public Probabilities domainIntent() {
        return own.orElse(intent);
    }

    @Override
    public Explanation why() {
        Explanation why = Explanation.of(domainIntent().best(), "the likeliest intent, emotion and sentiment")
                .score("intent " + intent.best(), intent.of(intent.best()))
                .score("intent " + Intents.OUT_OF_SCOPE, intent.of(Intents.OUT_OF_SCOPE))
                .score("emotion " + emotion.label(), emotion.probabilities().of(emotion.label()))
                .score("intensity", emotion.intensity())
                .score("sentiment", sentiment.score());
        for (Entity entity : entities) {
            why = why.score("entity " + entity.type().name().toLowerCase(Locale.ROOT), entity.confidence());
        }
        return own.isEmpty()
                ? why
                : why.score(
                        "own intent " + domainIntent().best(),
                        domainIntent().of(domainIntent().best()));
    }
}

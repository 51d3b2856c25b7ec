package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.explain.Explained;
import dev.attendant.sidecar.explain.Explanation;
import java.util.Optional;

/**
 * What a message says.
 *
 * @param utterance the message, encoded once where something compares it
 * @param intent what the customer wants; {@value Intents#OUT_OF_SCOPE} among the labels
 * @param own what the customer wants in the tenant's own words; empty where the tenant has no model of its own
 * @param emotion how the customer feels
 * @param wordless whether there is no letter and no digit in it
 */
public record Understanding(
        Utterance utterance, Probabilities intent, Optional<Probabilities> own, Probabilities emotion, boolean wordless)
        implements Explained {

    /** An understanding without a model of the tenant's own. */
    public Understanding(Utterance utterance, Probabilities intent, Probabilities emotion, boolean wordless) {
        this(utterance, intent, Optional.empty(), emotion, wordless);
    }

    /** The message's meaning, for everything that compares it. */
    public Embedding embedding() {
        return utterance.reading().meaning();
    }

    /** What the customer wants, by the model that knows this tenant best. */
    public Probabilities domainIntent() {
        return own.orElse(intent);
    }

    /** Probability that the customer is angry or fed up. */
    public double upset() {
        return emotion.of("anger") + emotion.of("frustration");
    }

    @Override
    public Explanation why() {
        Explanation shipped = Explanation.of(domainIntent().best(), "the likeliest intent and emotion")
                .score("intent " + intent.best(), intent.of(intent.best()))
                .score("intent " + Intents.OUT_OF_SCOPE, intent.of(Intents.OUT_OF_SCOPE))
                .score("emotion " + emotion.best(), emotion.of(emotion.best()));
        return own.map(domain -> shipped.score("own intent " + domain.best(), domain.of(domain.best())))
                .orElse(shipped);
    }
}

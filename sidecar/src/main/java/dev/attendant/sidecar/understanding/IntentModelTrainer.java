package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.ReadText;
import dev.attendant.sidecar.classification.TextClassifierTrainer;
import java.util.List;
import java.util.Optional;

/**
 * Trains an {@link IntentModel}. What is out of scope is learned from held-out messages with an intent, from messages
 * without one, and from messages that hardly any business serves. The same examples give the same model.
 */
public final class IntentModelTrainer {

    private final String encoder;
    private final TextClassifierTrainer trainer;

    /** @param encoder the name of the encoder that read the examples */
    public IntentModelTrainer(String encoder, TextClassifierTrainer trainer) {
        this.encoder = encoder;
        this.trainer = trainer;
    }

    /**
     * A model.
     *
     * @param quality how good it was on messages that it had not been trained on yet; empty where each intent had but
     *     one example
     */
    public record Trained(IntentModel model, Optional<IntentQuality> quality) {}

    /** @throws IllegalArgumentException where there are fewer than two intents */
    public Trained train(IntentExamples given) {
        IntentExamples examples = given.withoutNearBackground();
        TextClassifierTrainer.Fitted fitted =
                trainer.fit(examples.train(), examples.development(), examples.outsiders());
        Strangeness strangeness = new Strangeness(fitted, Centroids.Sums.of(examples.inScope()));
        Rejection rejection = strangeness.rejection(examples);
        IntentModel model = new IntentModel(encoder, fitted.classifier(), Centroids.of(examples.inScope()), rejection);
        return new Trained(model, quality(fitted, strangeness, rejection, measured(examples)));
    }

    private static List<ReadText> measured(IntentExamples examples) {
        return examples.outOfScopeDevelopment().isEmpty() ? examples.outOfScope() : examples.outOfScopeDevelopment();
    }

    private static Optional<IntentQuality> quality(
            TextClassifierTrainer.Fitted fitted,
            Strangeness strangeness,
            Rejection rejection,
            List<ReadText> outOfScope) {
        List<IntentQuality.Answer> answers = fitted.heldOut().stream()
                .map(each -> new IntentQuality.Answer(each.example().label(), strangeness.reading(each, rejection)))
                .toList();
        List<IntentReading> outside = strangeness.outside(outOfScope).stream()
                .map(each -> strangeness.reading(each, rejection))
                .toList();
        return answers.isEmpty() ? Optional.empty() : Optional.of(IntentQuality.of(answers, outside));
    }
}

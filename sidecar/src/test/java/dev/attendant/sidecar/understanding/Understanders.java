package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.classification.TextClassifierTrainer;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.entities.contact.PhoneNumbers;
import dev.attendant.sidecar.entities.tenant.TenantEntities;
import dev.attendant.sidecar.mood.Emotion;
import dev.attendant.sidecar.mood.Sentiment;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.tenant.Tenants;
import dev.attendant.sidecar.understanding.Understander.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understanders that know a few words, and what they might come to. */
public final class Understanders {

    private static final PhoneNumbers NO_PHONES = (run, country) -> List.of();
    private static final PiiDetector NO_NAMES = text -> List.of();

    private Understanders() {}

    /** Of a few words each; without names and telephone numbers. */
    public static Understander of(Encoder encoder, List<LabelledText> intents, List<LabelledText> emotions) {
        List<LabelledText> sentiments =
                List.of(new LabelledText("fine", Sentiment.POSITIVE), new LabelledText("furious", Sentiment.NEGATIVE));
        Heads heads = new Heads(trained(intents, encoder), trained(emotions, encoder), trained(sentiments, encoder));
        return new Understander(heads, new TenantEntities(NO_PHONES, new PersonalNames(NO_NAMES)));
    }

    /** Any tenant's message in English, at the beginning of time. */
    public static Setting english() {
        return new Setting(Tenants.any(), "en", Instant.EPOCH, Optional.empty());
    }

    /** An understanding without entities, neither good nor bad. */
    public static Understanding understanding(Utterance utterance, Probabilities intent, Probabilities emotion) {
        return new Understanding(
                utterance,
                "en",
                intent,
                Optional.empty(),
                Emotion.of(utterance.text(), emotion),
                new Sentiment(new Probabilities(Map.of(Sentiment.NEUTRAL, 1.0))),
                List.of());
    }

    private static TextClassifier trained(List<LabelledText> examples, Encoder encoder) {
        return TextClassifierTrainer.countingExamples().fit(examples, List.of(), encoder);
    }
}

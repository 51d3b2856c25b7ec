package dev.attendant.sidecar.bias;

import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.mood.Sentiment;
import dev.attendant.sidecar.safety.Screen;
import dev.attendant.sidecar.safety.Verdict;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.turn.Decision;
import dev.attendant.sidecar.turn.DecisionPolicy;
import dev.attendant.sidecar.understanding.Understander;
import dev.attendant.sidecar.understanding.Understanding;
import java.util.Optional;

/** Reads messages as a turn does, with the weights and thresholds that ship with Attendant. */
public final class ShippedReading {

    private final Encoder encoder;
    private final Screen screen;
    private final Understander understander;
    private final TextClassifier sentiments = TextClassifier.resource("/weights/sentiments.bin");
    private final DecisionPolicy policy = new DecisionPolicy(Answerability.shipped());

    public ShippedReading(Encoder encoder) {
        this.encoder = encoder;
        this.screen = Screen.shipped(encoder);
        this.understander = new Understander(
                encoder,
                TextClassifier.resource("/weights/intents.bin"),
                TextClassifier.resource("/weights/emotions.bin"));
    }

    public Observed read(String message) {
        Utterance utterance = new Utterance(message, encoder);
        Understanding understood = understander.understand(utterance, Optional.empty());
        String intent = understood.intent().best();
        return new Observed(
                intent,
                understood.intent().of(intent) >= Thresholds.DEFAULT.intentAt(),
                new Sentiment(sentiments.classify(utterance)).label(),
                route(utterance, understood),
                understood.upset(),
                screen.attackProbability(utterance));
    }

    private String route(Utterance utterance, Understanding understood) {
        return switch (screen.screen(utterance)) {
            case Verdict.Attack attack -> "attack";
            case Verdict.Suspected suspected -> "attack";
            case Verdict.AtRisk atRisk -> "at risk";
            case Verdict.Abuse abuse -> "abuse";
            case Verdict.Passed passed -> decided(utterance.text(), understood);
        };
    }

    private String decided(String message, Understanding understood) {
        return switch (policy.decide(message, understood, Thresholds.DEFAULT)) {
            case Decision.LookUp lookUp -> "look up";
            case Decision.Acknowledge acknowledge -> "acknowledge";
            case Decision.Escalate escalate -> "hand off";
            case Decision.AskWhatIsMeant ask -> "ask back";
        };
    }
}

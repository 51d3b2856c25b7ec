package dev.attendant.sidecar.bias;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.entities.tenant.TenantEntities;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.language.LanguageDetector;
import dev.attendant.sidecar.pii.recognition.PiiRecognition;
import dev.attendant.sidecar.safety.Screen;
import dev.attendant.sidecar.safety.Verdict;
import dev.attendant.sidecar.tenant.Development;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.turn.Decision;
import dev.attendant.sidecar.turn.DecisionPolicy;
import dev.attendant.sidecar.turn.LanguagePolicy;
import dev.attendant.sidecar.understanding.Heads;
import dev.attendant.sidecar.understanding.PersonalNames;
import dev.attendant.sidecar.understanding.Understander;
import dev.attendant.sidecar.understanding.Understander.Setting;
import dev.attendant.sidecar.understanding.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads messages as a turn does, with the weights and thresholds that ship with Attendant. */
public final class ShippedReading {

    private static final String USUAL = "en";
    private static final Tenant ANY =
            new Tenant(Development.TENANT, "any", Development.ISSUER, "", TenantSettings.DEFAULT, 1);

    private final Encoder encoder;
    private final Screen screen;
    private final Understander understander;
    private final LanguageDetector languages;
    private final DecisionPolicy policy = new DecisionPolicy(Answerability.shipped());

    public ShippedReading(Encoder encoder, LanguageDetector languages) {
        this.encoder = encoder;
        this.languages = languages;
        this.screen = Screen.shipped(encoder);
        this.understander = new Understander(
                Heads.shipped(),
                new TenantEntities((run, country) -> List.of(), new PersonalNames(PiiRecognition.shipped())));
    }

    public Observed read(String message) {
        Utterance utterance = new Utterance(message, encoder);
        String language = languages.detect(message, USUAL).tagOr(USUAL);
        Setting setting = new Setting(ANY, language, Instant.EPOCH, Optional.empty());
        Understanding understood = understander.understand(utterance, setting);
        String intent = understood.intent().best();
        return new Observed(
                intent,
                understood.intent().of(intent) >= Thresholds.DEFAULT.intentAt(),
                understood.sentiment().label(),
                route(utterance, understood),
                understood.emotion().upset(),
                screen.attackProbability(utterance));
    }

    private String route(Utterance utterance, Understanding understood) {
        return switch (screen.screen(utterance)) {
            case Verdict.Attack attack -> "attack";
            case Verdict.Suspected suspected -> "attack";
            case Verdict.AtRisk atRisk -> "at risk";
            case Verdict.Abuse abuse -> "abuse";
            case Verdict.Passed passed -> decided(understood);
        };
    }

    private String decided(Understanding understood) {
        Thresholds thresholds = LanguagePolicy.thresholds(Thresholds.DEFAULT, understood.language());
        return switch (policy.decide(understood, thresholds)) {
            case Decision.LookUp lookUp -> "look up";
            case Decision.Acknowledge acknowledge -> "acknowledge";
            case Decision.Escalate escalate -> "hand off";
            case Decision.AskWhatIsMeant ask -> "ask back";
        };
    }
}

package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.adapter.opennlp.OpenNlpLanguageModel;
import dev.attendant.sidecar.adapter.phone.LibPhoneNumbers;
import dev.attendant.sidecar.cli.MessageReport.EmotionRead;
import dev.attendant.sidecar.cli.MessageReport.LanguageRead;
import dev.attendant.sidecar.cli.MessageReport.Personal;
import dev.attendant.sidecar.cli.MessageReport.Ranked;
import dev.attendant.sidecar.cli.MessageReport.SentimentRead;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.entities.tenant.TenantEntities;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.language.Language;
import dev.attendant.sidecar.language.LanguageDetector;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.pii.PiiSpan;
import dev.attendant.sidecar.pii.recognition.PiiRecognition;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.pii.vault.MaskingProfile;
import dev.attendant.sidecar.safety.Screen;
import dev.attendant.sidecar.safety.Verdict;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.turn.DecisionPolicy;
import dev.attendant.sidecar.turn.LanguagePolicy;
import dev.attendant.sidecar.understanding.Heads;
import dev.attendant.sidecar.understanding.IntentModel;
import dev.attendant.sidecar.understanding.PersonalNames;
import dev.attendant.sidecar.understanding.Understander;
import dev.attendant.sidecar.understanding.Understander.Setting;
import dev.attendant.sidecar.understanding.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads a message by everything that ships, as the first of a conversation. */
final class MessageReader {

    private final Encoder encoder;
    private final LanguageDetector languages = new LanguageDetector(OpenNlpLanguageModel.load());
    private final PiiDetector personal = PiiRecognition.shipped();
    private final Understander understander =
            new Understander(Heads.shipped(), new TenantEntities(new LibPhoneNumbers(), new PersonalNames(personal)));
    private final DecisionPolicy policy = new DecisionPolicy(Answerability.shipped());
    private final Screen screen;

    MessageReader(Encoder encoder) {
        this.encoder = encoder;
        this.screen = Screen.shipped(encoder);
    }

    MessageReport read(String message, Tenant tenant, Instant now, Optional<IntentModel> own) {
        String usual = tenant.settings().entities().locale().getLanguage();
        Language language = languages.detect(message, usual);
        Utterance utterance = new Utterance(message, encoder);
        Verdict verdict = screen.screen(utterance);
        Understanding understood =
                understander.understand(utterance, new Setting(tenant, language.tagOr(usual), now, own));
        boolean encoded = utterance.isEncoded();
        List<PiiSpan> spans = personal.detect(message);
        return new MessageReport(
                message,
                LanguageRead.of(language, usual),
                Ranked.of(understood.intent()),
                understood.own().map(Ranked::of).orElse(null),
                SentimentRead.of(understood.sentiment()),
                EmotionRead.of(understood.emotion()),
                understood.entities(),
                spans.stream().map(span -> Personal.of(message, span)).toList(),
                Masking.preview(message, spans, MaskingProfile.IDENTIFYING),
                verdict.why(),
                routing(verdict, understood, tenant),
                encoded);
    }

    private Explanation routing(Verdict verdict, Understanding understood, Tenant tenant) {
        return verdict instanceof Verdict.Passed
                ? policy.decide(
                                understood,
                                LanguagePolicy.thresholds(tenant.settings().thresholds(), understood.language()))
                        .why()
                : Explanation.of("not processed", "screening settles the message");
    }
}

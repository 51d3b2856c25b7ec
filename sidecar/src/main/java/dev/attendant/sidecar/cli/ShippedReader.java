package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.adapter.opennlp.OpenNlpLanguageModel;
import dev.attendant.sidecar.adapter.phone.LibPhoneNumbers;
import dev.attendant.sidecar.assist.MessageRead;
import dev.attendant.sidecar.assist.MessageReading;
import dev.attendant.sidecar.cli.MessageReport.EmotionRead;
import dev.attendant.sidecar.cli.MessageReport.LanguageRead;
import dev.attendant.sidecar.cli.MessageReport.Personal;
import dev.attendant.sidecar.cli.MessageReport.Ranked;
import dev.attendant.sidecar.cli.MessageReport.SentimentRead;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.entities.tenant.TenantEntities;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.generation.Answerability;
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
import dev.attendant.sidecar.understanding.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads a message by everything that ships, as the first of a conversation. */
final class ShippedReader {

    private final PiiDetector personal = PiiRecognition.shipped();
    private final DecisionPolicy policy = new DecisionPolicy(Answerability.shipped());
    private final MessageReading reading;

    ShippedReader(Encoder encoder) {
        this.reading = new MessageReading(
                encoder,
                new LanguageDetector(OpenNlpLanguageModel.load()),
                Screen.shipped(encoder),
                new Understander(
                        Heads.shipped(), new TenantEntities(new LibPhoneNumbers(), new PersonalNames(personal))));
    }

    MessageReport read(String message, Tenant tenant, Instant now, Optional<IntentModel> own) {
        String usual = tenant.settings().entities().locale().getLanguage();
        MessageRead read = reading.read(message, tenant, now, own);
        Understanding understood = read.understood();
        boolean encoded = understood.utterance().isEncoded();
        List<PiiSpan> spans = personal.detect(message);
        return new MessageReport(
                message,
                LanguageRead.of(read.language(), usual),
                Ranked.of(understood.intent()),
                understood.own().map(Ranked::of).orElse(null),
                SentimentRead.of(understood.sentiment()),
                EmotionRead.of(understood.emotion()),
                understood.entities(),
                spans.stream().map(span -> Personal.of(message, span)).toList(),
                Masking.preview(message, spans, MaskingProfile.IDENTIFYING),
                read.verdict().why(),
                routing(read.verdict(), understood, tenant),
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

package dev.attendant.sidecar;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.attendant.sidecar.adapter.jwt.JwtVerifier;
import dev.attendant.sidecar.adapter.opennlp.OpenNlpLanguageModel;
import dev.attendant.sidecar.adapter.phone.LibPhoneNumbers;
import dev.attendant.sidecar.assist.SuggestionService;
import dev.attendant.sidecar.calibration.CalibrationService;
import dev.attendant.sidecar.care.gap.GapReview;
import dev.attendant.sidecar.config.Settings;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.desk.DeskService;
import dev.attendant.sidecar.entities.tenant.TenantEntities;
import dev.attendant.sidecar.feedback.FeedbackService;
import dev.attendant.sidecar.feedback.FeedbackTool;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.grounding.GroundingChecker;
import dev.attendant.sidecar.grounding.GroundingModel;
import dev.attendant.sidecar.http.HttpServices;
import dev.attendant.sidecar.http.ReadinessCheck;
import dev.attendant.sidecar.knowledge.snapshot.DraftService;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotKnowledge;
import dev.attendant.sidecar.language.LanguageDetector;
import dev.attendant.sidecar.live.LiveEvent;
import dev.attendant.sidecar.models.ModelService;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.pii.RecentTexts;
import dev.attendant.sidecar.pii.recognition.PiiRecognition;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.pii.vault.MaskingProfile;
import dev.attendant.sidecar.pii.vault.MasterKeyFile;
import dev.attendant.sidecar.pii.vault.MasterKeys;
import dev.attendant.sidecar.replay.ReplayService;
import dev.attendant.sidecar.safety.Screen;
import dev.attendant.sidecar.tenant.Development;
import dev.attendant.sidecar.turn.Ladder;
import dev.attendant.sidecar.turn.LateAnswer;
import dev.attendant.sidecar.turn.LateAnswers;
import dev.attendant.sidecar.turn.TurnLanes;
import dev.attendant.sidecar.turn.TurnPipeline;
import dev.attendant.sidecar.turn.TurnService;
import dev.attendant.sidecar.turn.consent.ConsentService;
import dev.attendant.sidecar.understanding.Heads;
import dev.attendant.sidecar.understanding.PersonalNames;
import dev.attendant.sidecar.understanding.Understander;
import dev.attendant.sidecar.visitor.VisitorService;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** Puts the parts of a sidecar together, on what they all stand on. */
final class Assembly {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    /** Snapshots that turns name are few, and each takes as much memory as its documents published do. */
    private static final int SNAPSHOTS = 4;

    private static final int SNAPSHOT_DOCUMENTS = 10_000;

    private final Groundwork on;
    private final TurnParts parts;

    Assembly(Groundwork on) {
        this.on = on;
        this.parts = parts(on);
    }

    private static TurnParts parts(Groundwork on) {
        PiiDetector personal = new RecentTexts(PiiRecognition.shipped());
        TenantEntities entities = new TenantEntities(new LibPhoneNumbers(), new PersonalNames(personal));
        return new TurnParts(
                new SnapshotKnowledge(on.stores().snapshots(), on.knowledge(), SNAPSHOTS, SNAPSHOT_DOCUMENTS),
                on.intents(),
                Screen.shipped(on.encoder()),
                on.encoder(),
                new LanguageDetector(OpenNlpLanguageModel.load()),
                new Understander(Heads.shipped(), entities),
                new CloseReading(on.reader()),
                Answerability.shipped(),
                personal,
                new Masking(personal, MaskingProfile.IDENTIFYING, on.stores().vault(), masterKeys(on.settings())),
                new GroundingChecker(GroundingModel.shipped(), on.encoder()),
                context -> new FeedbackTool(on.stores().feedback(), on.stores().conversations(), context, on.clock()),
                IDS::generate);
    }

    TurnPipeline pipeline() {
        Ladder ladder = parts.ladder(
                on.providers(),
                on.gate(),
                on.stores().costs(),
                on.answers(),
                on.live(),
                lateAnswers(),
                on.workers(),
                on.clock());
        return parts.pipeline(on.stores().tenants(), on.stores().conversations(), ladder, on.clock());
    }

    TurnLanes lanes(TurnPipeline pipeline) {
        return new TurnLanes(
                on.stores().turns(),
                pipeline::run,
                on.metrics(),
                on.live(),
                on.workers(),
                on.clock(),
                on.settings().turns());
    }

    WarmUp warmUp() {
        return new WarmUp(
                parts,
                on.knowledge(),
                on.stores().tenants().byId(Development.TENANT),
                on.clock().instant());
    }

    HttpServices services(TurnPipeline pipeline, TurnLanes lanes) {
        Stores stores = on.stores();
        Clock clock = on.clock();
        return new HttpServices(
                new JwtVerifier(stores.tenants(), stores.tokens(), clock),
                stores.tenants(),
                stores.conversations(),
                Assembly::nextConversation,
                clock,
                new TurnService(
                        stores.turns(),
                        lanes,
                        clock,
                        () -> new TurnId(IDS.generate()),
                        on.settings().turns()),
                new ConsentService(
                        stores.turns(),
                        stores.late(),
                        stores.consents(),
                        parts.confirmed(stores.conversations()),
                        on.live()::settled,
                        clock),
                replays(),
                on.live(),
                new DeskService(stores.desk(), on.live(), on.answers(), IDS::generate),
                on.knowledge(),
                stores.snapshots(),
                new DraftService(stores.documents(), stores.drafts(), on.indexer()),
                stores.relations(),
                new CalibrationService(
                        stores.tenants(), on.knowledge(), on.encoder(), parts.reading(), parts.answerability()),
                new GapReview(stores.questions(), parts.personal(), on.encoder(), on.knowledge(), clock),
                stores.costs(),
                stores.late(),
                new FeedbackService(stores.feedback(), parts.personal(), clock),
                stores.org(),
                new ModelService<>(stores.models(), on.loader(), on.intents(), clock),
                parts.reader(clock),
                new SuggestionService(
                        stores.conversations(), pipeline::advise, on.workers(), parts.masking(), IDS::generate, clock),
                parts.summariser(
                        stores.tenants(), stores.conversations(), on.providers(), on.gate(), stores.costs(), clock),
                visitors(),
                SystemChecks.of(stores.database(), on.encoder(), on.knowledge(), on.providers(), on.gate()),
                List.of(new ReadinessCheck("database", stores.database()::isReady)),
                on.metrics()::scrape,
                on.metrics()::served);
    }

    private ReplayService replays() {
        Stores stores = on.stores();
        return new ReplayService(
                stores.turns(),
                stores.tenants(),
                stores.conversations(),
                on.knowledge(),
                stores.snapshots(),
                parts::again);
    }

    private VisitorService visitors() {
        Stores stores = on.stores();
        return new VisitorService(
                stores.tenants(),
                stores.conversations(),
                stores.visitors(),
                Assembly::nextConversation,
                on.clock(),
                new SecureRandom());
    }

    private static ConversationId nextConversation() {
        return new ConversationId(IDS.generate());
    }

    private LateAnswers lateAnswers() {
        return new LateAnswers(
                on.stores().late(), answer -> on.live().followUp(answer.request(), followUp(answer)), on.clock());
    }

    private static LiveEvent.FollowUp followUp(LateAnswer answer) {
        return new LiveEvent.FollowUp(answer.request().turn(), answer.text(), answer.evidence(), answer.proposed());
    }

    /** Without a key of one's own, one is kept beside the data. */
    private static MasterKeys masterKeys(Settings settings) {
        SecureRandom chance = new SecureRandom();
        return settings.masterKeys()
                .map(given -> MasterKeys.parse(given.keys(), chance))
                .orElseGet(() -> MasterKeyFile.in(settings.data(), chance));
    }
}

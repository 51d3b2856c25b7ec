package dev.attendant.sidecar.calibration;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.generation.Signals;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fits a tenant's answerability to its published knowledge, and keeps it with the tenant's settings. */
public final class CalibrationService {

    private static final int TRIES = 5;

    private final TenantDirectory tenants;
    private final KnowledgeService knowledge;
    private final Encoder encoder;
    private final CloseReading reading;
    private final Answerability shipped;

    public CalibrationService(
            TenantDirectory tenants,
            KnowledgeService knowledge,
            Encoder encoder,
            CloseReading reading,
            Answerability shipped) {
        this.tenants = tenants;
        this.knowledge = knowledge;
        this.encoder = encoder;
        this.reading = reading;
        this.shipped = shipped;
    }

    /** What calibrating came to. */
    public sealed interface Result {

        /** It was measured, and the weights are kept where they are better than those that ship. */
        record Measured(Calibration calibration, boolean kept, int settingsVersion) implements Result {}

        /** There are fewer than {@value Calibration#FEWEST} questions that a document answers. */
        record TooFew(int answerable) implements Result {}

        /** A question names a document that customers are not shown. */
        record NotPublished(int question, DocumentId document) implements Result {}

        /** Others changed the settings again and again meanwhile; nothing was kept. */
        record Contended() implements Result {}
    }

    /** Asks every question twice, the second time without the documents that answer it, and fits. */
    public Result calibrate(TenantId tenant, List<Labelled> questions) {
        int answerable = (int)
                questions.stream().filter(each -> !each.documents().isEmpty()).count();
        if (answerable < Calibration.FEWEST) {
            return new Result.TooFew(answerable);
        }
        Knowledge known = knowledge.knowledge(tenant, Audience.CUSTOMER);
        Optional<Result> unknown = notPublished(questions, known.locations().keySet());
        return unknown.orElseGet(() -> fit(tenant, questions, known));
    }

    /** Goes back to the weights that ship; false where others changed the settings again and again meanwhile. */
    public boolean reset(TenantId tenant) {
        return keep(tenant, Map.of()).isPresent();
    }

    /** The tenant's own weights by signal; empty where those that ship are used. */
    public Map<String, Double> weights(TenantId tenant) {
        Map<String, Double> own = current(tenant).settings().answerability();
        return Answerability.of(own).map(Answerability::byName).orElse(Map.of());
    }

    private static Optional<Result> notPublished(List<Labelled> questions, Set<DocumentId> published) {
        for (int i = 0; i < questions.size(); i++) {
            for (DocumentId document : questions.get(i).documents()) {
                if (!published.contains(document)) {
                    return Optional.of(new Result.NotPublished(i, document));
                }
            }
        }
        return Optional.empty();
    }

    private Result fit(TenantId tenant, List<Labelled> questions, Knowledge known) {
        Set<DocumentId> hidden = known.hiddenFrom(Scope.ANY);
        List<Asked> asked =
                questions.stream().map(each -> ask(each, known, hidden)).toList();
        Calibration calibration = Calibration.of(asked, shipped);
        if (!calibration.improves()) {
            return new Result.Measured(calibration, false, current(tenant).settingsVersion());
        }
        return keep(tenant, calibration.fitted().byName())
                .<Result>map(version -> new Result.Measured(calibration, true, version))
                .orElseGet(Result.Contended::new);
    }

    private Asked ask(Labelled question, Knowledge known, Set<DocumentId> hidden) {
        Query query = new Query(question.text(), encoder.encodeQuery(question.text()), hidden, Signals.HITS);
        List<Hit> hits = found(query, known);
        if (question.documents().isEmpty()) {
            return Asked.unanswerable(Signals.of(hits));
        }
        boolean right = !hits.isEmpty()
                && question.documents().contains(hits.getFirst().passage().document());
        List<Hit> others = found(query.hiding(question.documents()), known);
        return Asked.answerable(Signals.of(hits), right, Signals.of(others));
    }

    private List<Hit> found(Query query, Knowledge known) {
        return reading.of(query, known.retriever().retrieve(query));
    }

    /** The settings' version with the weights in them. */
    private Optional<Integer> keep(TenantId id, Map<String, Double> weights) {
        for (int tries = 0; tries < TRIES; tries++) {
            Tenant tenant = current(id);
            boolean same = tenant.settings().answerability().equals(weights);
            if (same
                    || tenants.change(
                            id, tenant.settingsVersion(), tenant.settings().withAnswerability(weights))) {
                return Optional.of(current(id).settingsVersion());
            }
        }
        return Optional.empty();
    }

    private Tenant current(TenantId id) {
        return tenants.byId(id).orElseThrow(() -> new IllegalStateException("no tenant " + id));
    }
}

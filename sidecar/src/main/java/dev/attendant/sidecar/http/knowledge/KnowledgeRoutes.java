package dev.attendant.sidecar.http.knowledge;

import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.http.request.QueryNumber;
import dev.attendant.sidecar.http.request.RequestBody;
import dev.attendant.sidecar.http.request.ScopeFields;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.KnowledgeService.Change;
import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.knowledge.snapshot.DraftService;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps and searches documents. */
public final class KnowledgeRoutes {

    private static final String DOCUMENTS = "/v1/knowledge/documents";
    private static final String DOCUMENT = DOCUMENTS + "/{documentId}";
    private static final int LONGEST_QUERY = 4_000;

    private final KnowledgeService knowledge;
    private final DraftService drafts;
    private final RequestBody body;
    private final RequestBody documentBody;

    public KnowledgeRoutes(
            KnowledgeService knowledge, DraftService drafts, RequestBody body, RequestBody documentBody) {
        this.knowledge = knowledge;
        this.drafts = drafts;
        this.body = body;
        this.documentBody = documentBody;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.get(DOCUMENTS, callers.required(this::list));
        routes.put(DOCUMENT, callers.required(this::put));
        routes.get(DOCUMENT, callers.required(this::show));
        routes.get(DOCUMENT + "/passages", callers.required(this::passages));
        routes.delete(DOCUMENT, callers.required(this::remove));
        routes.post("/v1/knowledge/search", callers.required(this::search));
    }

    /** What a client looks for. */
    record Search(
            @Nullable String query,
            @Nullable Integer limit,
            @Nullable String audience,
            @Nullable String locale,
            @Nullable String channel,
            @Nullable String product) {

        Scope scope(Fields fields) {
            return new Scope(
                    Locale.forLanguageTag(fields.matching("locale", locale, ScopeFields.LOCALE, "")),
                    fields.matching("channel", channel, ScopeFields.CHANNEL, ""),
                    fields.anyText("product", product, ScopeFields.LONGEST_PRODUCT));
        }
    }

    private void put(Context context, Verified caller) throws IOException {
        DocumentId id = PathIds.documentId(context.pathParam("documentId")).orElseThrow(KnowledgeRoutes::notAnId);
        boolean draft = isDraft(context);
        DocumentSource source = documentBody.read(context, DocumentUpload.class).source(id);
        TenantId tenant = caller.tenant().id();
        KnowledgeService.Put put = draft ? drafts.put(tenant, source) : knowledge.put(tenant, source);
        boolean created = put.change() == Change.CREATED;
        if (created) {
            context.header("Location", DOCUMENTS + "/" + id);
        }
        Json.reply(context, created ? 201 : 200, DocumentReply.Receipt.of(put));
    }

    private void show(Context context, Verified caller) {
        DocumentReply reply = knowledge
                .current(caller.tenant().id(), PathIds.document(context))
                .map(DocumentReply::of)
                .orElseThrow(PathIds::noDocument);
        Json.reply(context, 200, reply);
    }

    private void passages(Context context, Verified caller) {
        DocumentReply.Passages reply = knowledge
                .current(caller.tenant().id(), PathIds.document(context))
                .map(DocumentReply.Passages::of)
                .orElseThrow(PathIds::noDocument);
        Json.reply(context, 200, reply);
    }

    private void remove(Context context, Verified caller) {
        boolean draft = isDraft(context);
        DocumentId id = PathIds.document(context);
        TenantId tenant = caller.tenant().id();
        if (draft ? !drafts.remove(tenant, id) : !knowledge.remove(tenant, id)) {
            throw PathIds.noDocument();
        }
        context.status(204);
    }

    private void list(Context context, Verified caller) {
        Fields fields = new Fields();
        int limit = fields.within("limit", QueryNumber.read(context, "limit", fields), 1, 200, 50);
        Optional<DocumentId> after = Optional.ofNullable(context.queryParam("after"))
                .map(value -> PathIds.documentId(value).orElseThrow(KnowledgeRoutes::notAfter));
        fields.check();
        Json.reply(
                context,
                200,
                DocumentReply.Page.of(knowledge.list(caller.tenant().id(), after, limit + 1), limit));
    }

    private void search(Context context, Verified caller) throws IOException {
        Search wanted = body.read(context, Search.class);
        Fields fields = new Fields();
        String query = fields.text("query", wanted.query(), LONGEST_QUERY);
        int limit = fields.within("limit", wanted.limit(), 1, 50, 5);
        Audience audience = wanted.audience() == null
                ? Audience.CUSTOMER
                : fields.oneOf("audience", wanted.audience(), Audience.class).orElse(Audience.CUSTOMER);
        Scope scope = wanted.scope(fields);
        fields.check();
        Json.reply(
                context, 200, HitReply.Hits.of(knowledge.search(caller.tenant().id(), query, audience, scope, limit)));
    }

    /** Whether a change waits to be published. */
    private static boolean isDraft(Context context) {
        String draft = context.queryParam("draft");
        Fields fields = new Fields();
        fields.require(
                draft == null || draft.equals("true") || draft.equals("false"), "draft", "must be true or false");
        fields.check();
        return "true".equals(draft);
    }

    private static ProblemException notAnId() {
        return ProblemException.invalid(
                "documentId", "must have letters, digits and . _ ~ - and at most 200 characters");
    }

    private static ProblemException notAfter() {
        return ProblemException.invalid("after", "must be a document id");
    }
}

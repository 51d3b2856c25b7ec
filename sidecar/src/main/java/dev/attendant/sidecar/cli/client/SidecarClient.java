package dev.attendant.sidecar.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentDetail;
import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentEntry;
import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentPage;
import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentReceipt;
import dev.attendant.sidecar.cli.client.SidecarReplies.Evidence;
import dev.attendant.sidecar.cli.client.SidecarReplies.Health;
import dev.attendant.sidecar.cli.client.SidecarReplies.Hit;
import dev.attendant.sidecar.cli.client.SidecarReplies.Hits;
import dev.attendant.sidecar.cli.client.SidecarReplies.IntentModel;
import dev.attendant.sidecar.cli.client.SidecarReplies.IntentModels;
import dev.attendant.sidecar.cli.client.SidecarReplies.Passage;
import dev.attendant.sidecar.cli.client.SidecarReplies.Passages;
import dev.attendant.sidecar.cli.client.SidecarReplies.Replay;
import dev.attendant.sidecar.cli.client.SidecarReplies.StartedConversation;
import dev.attendant.sidecar.cli.client.SidecarReplies.Turn;
import dev.attendant.sidecar.cli.client.SidecarReplies.TurnEvidence;
import dev.attendant.sidecar.cli.client.SidecarReplies.TurnTrace;
import dev.attendant.sidecar.models.ModelArchive;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to a sidecar.
 *
 * <p>Every method throws a {@link SidecarException} where the sidecar cannot be reached or replies with a problem.
 */
public final class SidecarClient implements AutoCloseable {

    private static final String DOCUMENTS = "/v1/knowledge/documents";
    private static final String MODELS = "/v1/models/intents";
    private static final int PAGE = 200;
    private static final int LOOKS = 60;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Exchange exchange;
    private final Supplier<String> tokens;

    /**
     * A client of one sidecar.
     *
     * @param base where it listens, such as {@code http://127.0.0.1:8080}
     * @param tokens gives a bearer token for each request
     */
    public SidecarClient(URI base, Supplier<String> tokens) {
        this.exchange = new Exchange(base);
        this.tokens = tokens;
    }

    public StartedConversation startConversation(String channel, String locale) {
        return startConversation(Map.of("channel", channel, "locale", locale));
    }

    /** @param scope the fields {@code channel}, {@code locale} and {@code product}, as far as they are known */
    public StartedConversation startConversation(Map<String, Object> scope) {
        return exchange.send(exchange.post(authorized("/v1/conversations"), scope), StartedConversation.class);
    }

    /** Sends a message and waits for its outcome, half a minute at most. */
    public Turn sendTurn(String conversationId, String idempotencyKey, String message) {
        return sendTurn(conversationId, idempotencyKey, Map.of("message", message));
    }

    /** @param snapshot the snapshot of the knowledge that it is to be answered from */
    public Turn sendTurn(String conversationId, String idempotencyKey, String message, int snapshot) {
        return sendTurn(conversationId, idempotencyKey, Map.of("message", message, "snapshot", snapshot));
    }

    private Turn sendTurn(String conversationId, String idempotencyKey, Map<String, Object> body) {
        HttpRequest.Builder request =
                authorized("/v1/conversations/" + conversationId + "/turns").header("Idempotency-Key", idempotencyKey);
        Exchange.Reply reply = exchange.send(exchange.post(request, body));
        for (int look = 0; reply.status() == Exchange.ACCEPTED && look < LOOKS; look++) {
            Exchange.pause(BETWEEN_LOOKS);
            reply = exchange.send(authorized(reply.location()).GET());
        }
        if (reply.status() == Exchange.ACCEPTED) {
            throw new SidecarException(Exchange.ACCEPTED, "The turn is not finished yet; look again later.");
        }
        return exchange.read(reply, Turn.class);
    }

    public List<Evidence> evidence(String turnId) {
        return get("/v1/turns/" + turnId + "/evidence", TurnEvidence.class).evidence();
    }

    public TurnTrace trace(String turnId) {
        return get("/v1/turns/" + turnId + "/trace", TurnTrace.class);
    }

    /** Has a finished turn answered again. */
    public Replay replay(String turnId) {
        HttpRequest.Builder request = authorized("/v1/turns/" + encoded(turnId) + "/replay");
        return exchange.send(request.POST(HttpRequest.BodyPublishers.noBody()), Replay.class);
    }

    public DocumentReceipt putDocument(String documentId, DocumentFile document) {
        return exchange.send(exchange.put(authorized(pathOf(documentId)), document), DocumentReceipt.class);
    }

    /** Takes a document out; false where there is none. */
    public boolean deleteDocument(String documentId) {
        Exchange.Reply reply = exchange.send(authorized(pathOf(documentId)).DELETE());
        if (reply.status() == Exchange.NOT_FOUND) {
            return false;
        }
        exchange.requireSuccess(reply);
        return true;
    }

    /** All documents, in the order of their ids. */
    public List<DocumentEntry> listDocuments() {
        List<DocumentEntry> documents = new ArrayList<>();
        DocumentPage page = page(null);
        documents.addAll(page.documents());
        while (page.next() != null) {
            page = page(page.next());
            documents.addAll(page.documents());
        }
        return documents;
    }

    public DocumentDetail document(String documentId) {
        return get(pathOf(documentId), DocumentDetail.class);
    }

    /** A document's passages, in order. */
    public List<Passage> passages(String documentId) {
        return get(pathOf(documentId) + "/passages", Passages.class).passages();
    }

    /**
     * The passages that bear on a question, best first.
     *
     * @param audience {@code customer} or {@code internal}
     */
    public List<Hit> search(String query, int limit, String audience) {
        return search(query, limit, audience, Map.of());
    }

    /** @param scope as for {@link #startConversation(Map)} */
    public List<Hit> search(String query, int limit, String audience, Map<String, Object> scope) {
        Map<String, Object> body = new HashMap<>(scope);
        body.putAll(Map.of("query", query, "limit", limit, "audience", audience));
        return exchange.send(exchange.post(authorized("/v1/knowledge/search"), body), Hits.class)
                .hits();
    }

    /** Keeps an intent model as the next version, or finds the one it is already. */
    public IntentModel publishModel(ModelArchive archive) {
        HttpRequest.Builder request = exchange.post(authorized(MODELS), "application/zip", archive.zip());
        return exchange.send(request, IntentModel.class);
    }

    public IntentModels listModels() {
        return get(MODELS, IntentModels.class);
    }

    /** @param version one that was published, or 0 for the shipped model */
    public IntentModels activateModel(int version) {
        HttpRequest.Builder request = authorized(MODELS + "/active");
        return exchange.send(exchange.put(request, Map.of("version", version)), IntentModels.class);
    }

    /** Undoes the latest activation that stands. */
    public IntentModels rollBackModel() {
        HttpRequest.Builder request = authorized(MODELS + "/rollback");
        return exchange.send(request.POST(HttpRequest.BodyPublishers.noBody()), IntentModels.class);
    }

    /** The way to snapshots and drafts of the knowledge. */
    public SnapshotClient snapshots() {
        return new SnapshotClient(exchange, this::authorized);
    }

    /** The way to relations of the knowledge. */
    public RelationClient relations() {
        return new RelationClient(exchange, this::authorized);
    }

    /** The way to calibration. */
    public CalibrationClient calibration() {
        return new CalibrationClient(exchange, this::authorized);
    }

    /** What customers asked in the last days and no article answers. */
    public GapReplies.Unanswered unanswered(int days, int limit) {
        return get("/v1/insights/unanswered?days=" + days + "&limit=" + limit, GapReplies.Unanswered.class);
    }

    /** @param query as {@code GET /v1/insights/costs} takes it */
    public CostReplies.Costs costs(String query) {
        return get("/v1/insights/costs?" + query, CostReplies.Costs.class);
    }

    /** The tenant's settings, as the API tells them. */
    public JsonNode settings() {
        return get("/v1/settings", JsonNode.class);
    }

    /** All settings after a change of some. */
    public JsonNode changeSettings(JsonNode change) {
        return exchange.send(exchange.patch(authorized("/v1/settings"), change), JsonNode.class);
    }

    /** What the sidecar says of everything it needs. */
    public Health ready() {
        Exchange.Reply reply = exchange.send(exchange.request("/health/ready").GET());
        return exchange.parse(reply, Health.class);
    }

    @Override
    public void close() {
        exchange.close();
    }

    private DocumentPage page(@Nullable String after) {
        String query = "?limit=" + PAGE + (after == null ? "" : "&after=" + encoded(after));
        return get(DOCUMENTS + query, DocumentPage.class);
    }

    private <T> T get(String path, Class<T> type) {
        return exchange.send(authorized(path).GET(), type);
    }

    private HttpRequest.Builder authorized(String path) {
        return exchange.request(path).header("Authorization", "Bearer " + tokens.get());
    }

    static String pathOf(String id) {
        return DOCUMENTS + "/" + encoded(id);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package dev.attendant.sidecar.cli.client;

import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentReceipt;
import dev.attendant.sidecar.cli.client.SnapshotReplies.Detail;
import dev.attendant.sidecar.cli.client.SnapshotReplies.Draft;
import dev.attendant.sidecar.cli.client.SnapshotReplies.Drafts;
import dev.attendant.sidecar.cli.client.SnapshotReplies.Snapshot;
import dev.attendant.sidecar.cli.client.SnapshotReplies.Snapshots;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Speaks to a sidecar about snapshots and drafts; fails as {@link SidecarClient} does. */
public final class SnapshotClient {

    private static final String SNAPSHOTS = "/v1/knowledge/snapshots";
    private static final String DRAFTS = "/v1/knowledge/drafts";
    private static final String AS_DRAFT = "?draft=true";

    private final Exchange exchange;
    private final Function<String, HttpRequest.Builder> authorized;

    /** @param authorized begins a request to a path */
    SnapshotClient(Exchange exchange, Function<String, HttpRequest.Builder> authorized) {
        this.exchange = exchange;
        this.authorized = authorized;
    }

    public Snapshots list() {
        return exchange.send(authorized.apply(SNAPSHOTS).GET(), Snapshots.class);
    }

    public Detail show(int number) {
        return exchange.send(authorized.apply(SNAPSHOTS + "/" + number).GET(), Detail.class);
    }

    /** Freezes what is published, or finds the snapshot that holds it. */
    public Snapshot take(String note) {
        return exchange.send(exchange.post(authorized.apply(SNAPSHOTS), Map.of("note", note)), Snapshot.class);
    }

    public Snapshots publish(int number) {
        return post(SNAPSHOTS + "/" + number + "/publish");
    }

    /** Publishes the snapshot that was published before. */
    public Snapshots rollBack() {
        return post(SNAPSHOTS + "/rollback");
    }

    public List<Draft> drafts() {
        return exchange.send(authorized.apply(DRAFTS).GET(), Drafts.class).drafts();
    }

    public void discardDrafts() {
        exchange.requireSuccess(exchange.send(authorized.apply(DRAFTS).DELETE()));
    }

    /** Publishes all drafts at once. */
    public Snapshot publishDrafts(String note) {
        HttpRequest.Builder request = authorized.apply(DRAFTS + "/publish");
        return exchange.send(exchange.post(request, Map.of("note", note)), Snapshot.class);
    }

    public DocumentReceipt putDraft(String documentId, DocumentFile document) {
        HttpRequest.Builder request = authorized.apply(SidecarClient.pathOf(documentId) + AS_DRAFT);
        return exchange.send(exchange.put(request, document), DocumentReceipt.class);
    }

    /** Lets a document leave with the next publication; false where there is none, nor a draft of one. */
    public boolean draftRemoval(String documentId) {
        Exchange.Reply reply = exchange.send(
                authorized.apply(SidecarClient.pathOf(documentId) + AS_DRAFT).DELETE());
        if (reply.status() == Exchange.NOT_FOUND) {
            return false;
        }
        exchange.requireSuccess(reply);
        return true;
    }

    private Snapshots post(String path) {
        return exchange.send(authorized.apply(path).POST(BodyPublishers.noBody()), Snapshots.class);
    }
}

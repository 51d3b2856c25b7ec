package dev.attendant.sidecar.http.knowledge;

import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.PathIds;
import dev.attendant.sidecar.http.request.RequestBody;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.snapshot.DraftService;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotStore;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes, shows and publishes snapshots of the knowledge, and publishes drafts. */
public final class SnapshotRoutes {

    private static final String SNAPSHOTS = "/v1/knowledge/snapshots";
    private static final String SNAPSHOT = SNAPSHOTS + "/{number}";
    private static final String DRAFTS = "/v1/knowledge/drafts";
    private static final int LONGEST_NOTE = 500;

    private final SnapshotStore snapshots;
    private final DraftService drafts;
    private final KnowledgeService knowledge;
    private final RequestBody body;

    /** @param knowledge is brought up to date with each publication, so that the next turn need not */
    public SnapshotRoutes(SnapshotStore snapshots, DraftService drafts, KnowledgeService knowledge, RequestBody body) {
        this.snapshots = snapshots;
        this.drafts = drafts;
        this.knowledge = knowledge;
        this.body = body;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.get(SNAPSHOTS, callers.required(this::list));
        routes.post(SNAPSHOTS, callers.required(this::take));
        routes.get(SNAPSHOT, callers.required(this::show));
        routes.post(SNAPSHOT + "/publish", callers.required(this::publish));
        routes.post(SNAPSHOTS + "/rollback", callers.required(this::rollback));
        routes.get(DRAFTS, callers.required(this::listDrafts));
        routes.delete(DRAFTS, callers.required(this::discardDrafts));
        routes.post(DRAFTS + "/publish", callers.required(this::publishDrafts));
    }

    /** Why a snapshot is taken. */
    record Reason(@Nullable String note) {}

    private void list(Context context, Verified caller) {
        replyWithAll(context, caller.tenant().id());
    }

    private void take(Context context, Verified caller) throws IOException {
        String note = note(context);
        reply(context, snapshots.take(caller.tenant().id(), note, caller.subject()));
    }

    private void show(Context context, Verified caller) {
        SnapshotReply.Detail detail = snapshots
                .contents(caller.tenant().id(), PathIds.snapshot(context))
                .map(SnapshotReply.Detail::of)
                .orElseThrow(PathIds::noSnapshot);
        Json.reply(context, 200, detail);
    }

    private void publish(Context context, Verified caller) {
        if (!snapshots.publish(caller.tenant().id(), PathIds.snapshot(context), caller.subject())) {
            throw PathIds.noSnapshot();
        }
        knowledge.refresh(caller.tenant().id());
        replyWithAll(context, caller.tenant().id());
    }

    private void rollback(Context context, Verified caller) {
        if (snapshots.rollback(caller.tenant().id(), caller.subject()).isEmpty()) {
            throw new ProblemException(ProblemType.NOTHING_TO_ROLL_BACK, "No snapshot was published before.");
        }
        knowledge.refresh(caller.tenant().id());
        replyWithAll(context, caller.tenant().id());
    }

    private void listDrafts(Context context, Verified caller) {
        Json.reply(
                context,
                200,
                SnapshotReply.Drafts.of(drafts.list(caller.tenant().id())));
    }

    private void discardDrafts(Context context, Verified caller) {
        drafts.discardAll(caller.tenant().id());
        context.status(204);
    }

    private void publishDrafts(Context context, Verified caller) throws IOException {
        SnapshotStore.Taken taken = drafts.publish(caller.tenant().id(), note(context), caller.subject());
        knowledge.refresh(caller.tenant().id());
        reply(context, taken);
    }

    private String note(Context context) throws IOException {
        Reason reason = body.read(context, Reason.class);
        Fields fields = new Fields();
        String note = fields.anyText("note", reason.note(), LONGEST_NOTE);
        fields.check();
        return note;
    }

    private static void reply(Context context, SnapshotStore.Taken taken) {
        if (taken.isNew()) {
            context.header("Location", SNAPSHOTS + "/" + taken.snapshot().number());
        }
        Json.reply(context, taken.isNew() ? 201 : 200, SnapshotReply.of(taken.snapshot()));
    }

    private void replyWithAll(Context context, TenantId tenant) {
        Json.reply(context, 200, SnapshotReply.Listing.of(snapshots.history(tenant)));
    }
}

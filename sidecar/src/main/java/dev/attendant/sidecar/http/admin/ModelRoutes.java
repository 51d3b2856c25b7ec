package dev.attendant.sidecar.http.admin;

import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.reply.ErrorMapper;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.http.request.BoundedBody;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.RequestBody;
import dev.attendant.sidecar.models.ModelArchive;
import dev.attendant.sidecar.models.ModelService;
import dev.attendant.sidecar.models.ModelStore.Publication;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Publishes a tenant's intent models and changes which one is active. */
public final class ModelRoutes {

    private static final String MODELS = "/v1/models/intents";
    private static final String MEDIA_TYPE = "application/zip";

    /** A model is held in memory several times over while it is unpacked and loaded. */
    private static final int UPLOADS_AT_ONCE = 2;

    private final ModelService<?> models;
    private final RequestBody body;
    private final BoundedBody archiveBody;
    private final Semaphore uploads = new Semaphore(UPLOADS_AT_ONCE);

    public ModelRoutes(ModelService<?> models, RequestBody body, BoundedBody archiveBody) {
        this.models = models;
        this.body = body;
        this.archiveBody = archiveBody;
    }

    public void install(RoutesConfig routes, Authentication callers) {
        routes.post(MODELS, callers.required(this::publish));
        routes.get(MODELS, callers.required(this::list));
        routes.put(MODELS + "/active", callers.required(this::activate));
        routes.post(MODELS + "/rollback", callers.required(this::rollback));
    }

    /** The version that is to be active; 0 for the shipped model. */
    record Choice(@Nullable Integer version) {}

    private void publish(Context context, Verified caller) throws IOException {
        if (!uploads.tryAcquire()) {
            throw new ProblemException(ProblemType.OVERLOADED, "Other models are being published; try again.")
                    .withHeader(ErrorMapper.RETRY_AFTER, "1");
        }
        try {
            Publication publication = publish(archive(context), caller);
            Json.reply(context, publication.isNew() ? 201 : 200, ModelReply.of(publication.version()));
        } finally {
            uploads.release();
        }
    }

    private Publication publish(ModelArchive archive, Verified caller) {
        return models.publish(
                caller.tenant().id(), ModelUpload.card(archive.card()), archive.weights(), caller.subject());
    }

    private ModelArchive archive(Context context) throws IOException {
        if (!MEDIA_TYPE.equalsIgnoreCase(context.header("Content-Type"))) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be " + MEDIA_TYPE + ".");
        }
        return ModelArchive.read(archiveBody.read(
                context.req().getContentLengthLong(), context.req().getInputStream()));
    }

    private void list(Context context, Verified caller) {
        replyWithAll(context, caller.tenant().id());
    }

    private void activate(Context context, Verified caller) throws IOException {
        Choice choice = body.read(context, Choice.class);
        Fields fields = new Fields();
        fields.require(choice.version() != null, "version", "is missing");
        int version = fields.within("version", choice.version(), 0, Integer.MAX_VALUE, 0);
        fields.check();
        if (!models.activate(caller.tenant().id(), version, caller.subject())) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no version " + version + ".");
        }
        replyWithAll(context, caller.tenant().id());
    }

    private void rollback(Context context, Verified caller) {
        if (models.rollback(caller.tenant().id(), caller.subject()).isEmpty()) {
            throw new ProblemException(ProblemType.NOTHING_TO_ROLL_BACK, "No activation is left to undo.");
        }
        replyWithAll(context, caller.tenant().id());
    }

    private void replyWithAll(Context context, TenantId tenant) {
        Json.reply(context, 200, ModelReply.Listing.of(models.list(tenant)));
    }
}

package dev.attendant.sidecar.http.admin;

import dev.attendant.sidecar.http.conversation.TraceReply;
import dev.attendant.sidecar.http.conversation.TraceReply.Figure;
import dev.attendant.sidecar.models.ModelService;
import dev.attendant.sidecar.models.ModelVersion;
import java.time.Instant;
import java.util.List;

/** A version of a tenant's model on the wire. */
record ModelReply(
        int version,
        String modelId,
        String encoder,
        int labels,
        List<Figure> metrics,
        int bytes,
        String publishedBy,
        Instant publishedAt) {

    static ModelReply of(ModelVersion version) {
        return new ModelReply(
                version.number(),
                version.card().id(),
                version.card().encoder(),
                version.card().labels().size(),
                TraceReply.figures(version.card().metrics()),
                version.bytes(),
                version.published().by(),
                version.published().at());
    }

    /** All versions; {@code active} is 0 where the shipped model is in use. */
    record Listing(int active, List<ModelReply> models) {

        static Listing of(ModelService.Listing listing) {
            return new Listing(
                    listing.active(),
                    listing.versions().stream().map(ModelReply::of).toList());
        }
    }
}

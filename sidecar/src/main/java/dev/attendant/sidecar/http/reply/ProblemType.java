package dev.attendant.sidecar.http.reply;

import java.util.Locale;

/** The kinds of problem a client may meet. */
public enum ProblemType {
    INVALID_REQUEST(400, "The request is not valid"),
    UNAUTHENTICATED(401, "The caller is not known"),
    ORIGIN_REFUSED(403, "The chat may not stand here"),
    NOT_FOUND(404, "Nothing is here"),
    METHOD_NOT_ALLOWED(405, "The method does not fit the path"),
    KEY_REUSED(409, "The idempotency key was used before"),
    FENCE_NOT_CURRENT(409, "The fence is not the current one"),
    ACTION_SETTLED(409, "The action has another result"),
    NOTHING_TO_ROLL_BACK(409, "There is nothing to go back to"),
    PROPOSAL_SETTLED(409, "The proposal is settled"),
    SETTINGS_CHANGED(409, "The settings were changed meanwhile"),
    PAYLOAD_TOO_LARGE(413, "The body is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of the wrong kind"),
    UNREADABLE_DOCUMENT(422, "The document cannot be read"),
    UNUSABLE_MODEL(422, "The model cannot be used"),
    CONVERSATION_FULL(429, "Too many messages wait"),
    TOO_MANY_REQUESTS(429, "This was asked too often"),
    INTERNAL_ERROR(500, "Something failed"),
    OVERLOADED(503, "The sidecar is overloaded"),
    UNAVAILABLE(503, "Something the sidecar needs is away");

    private static final String BASE = "https://attendant.dev/problems/";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The URI that names this kind; it stays the same for ever. */
    public String uri() {
        return BASE + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

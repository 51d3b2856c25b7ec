package dev.attendant.sidecar.http.request;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.retrieval.DocumentId;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids from paths; what cannot be an id names nothing, so it is not found. */
public final class PathIds {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern SNAPSHOT_FORM = Pattern.compile("[1-9][0-9]{0,8}");

    private PathIds() {}

    public static ConversationId conversation(Context context) {
        return uuid(context.pathParam("conversationId"))
                .map(ConversationId::new)
                .orElseThrow(PathIds::noConversation);
    }

    public static TurnId turn(Context context) {
        return uuid(context.pathParam("turnId")).map(TurnId::new).orElseThrow(PathIds::noTurn);
    }

    public static DocumentId document(Context context) {
        return documentId(context.pathParam("documentId")).orElseThrow(PathIds::noDocument);
    }

    public static int snapshot(Context context) {
        String number = context.pathParam("number");
        if (!SNAPSHOT_FORM.matcher(number).matches()) {
            throw noSnapshot();
        }
        return Integer.parseInt(number);
    }

    public static UUID relation(Context context) {
        return uuid(context.pathParam("relationId")).orElseThrow(PathIds::noRelation);
    }

    public static Optional<DocumentId> documentId(String value) {
        try {
            return Optional.of(new DocumentId(value));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    public static ProblemException noConversation() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such conversation.");
    }

    public static ProblemException noTurn() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such turn.");
    }

    public static ProblemException noDocument() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such document.");
    }

    public static ProblemException noSnapshot() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such snapshot.");
    }

    public static ProblemException noAction() {
        return new ProblemException(ProblemType.NOT_FOUND, "No result of such an action is known.");
    }

    public static ProblemException noRelation() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such given relation.");
    }

    public static Optional<UUID> uuid(String value) {
        return UUID_FORM.matcher(value).matches() ? Optional.of(UUID.fromString(value)) : Optional.empty();
    }
}

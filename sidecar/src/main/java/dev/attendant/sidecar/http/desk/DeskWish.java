package dev.attendant.sidecar.http.desk;

import dev.attendant.sidecar.desk.DeskAction;
import dev.attendant.sidecar.http.conversation.TurnRoutes;
import dev.attendant.sidecar.http.request.Fields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client says to have something done with a conversation. */
sealed interface DeskWish {

    /** Longest name of a service agent, in UTF-16 code units. */
    int LONGEST_NAME = 200;

    /** Longest reason for a hand-over, in UTF-16 code units. */
    int LONGEST_REASON = 1_000;

    /**
     * What is to be done, with what is wrong told to {@code fields}.
     *
     * @param message the id of a message, where it is to be one
     */
    DeskAction action(Fields fields, UUID message);

    /** Takes a conversation over. */
    record TakeOver(@Nullable String by) implements DeskWish {
        @Override
        public DeskAction action(Fields fields, UUID message) {
            return new DeskAction.TakeOver(fields.text("by", by, LONGEST_NAME));
        }
    }

    /** Gives it back. */
    record Release(@Nullable Long fence) implements DeskWish {
        @Override
        public DeskAction action(Fields fields, UUID message) {
            return new DeskAction.Release(fields.fence("fence", fence));
        }
    }

    /** Writes in it. */
    record AgentMessage(
            @Nullable String from,
            @Nullable String text,
            @Nullable Long fence) implements DeskWish {
        @Override
        public DeskAction action(Fields fields, UUID message) {
            fields.require("agent".equals(from), "from", "must be agent");
            return new DeskAction.Speak(
                    message, fields.text("text", text, TurnRoutes.LONGEST_MESSAGE), fields.fence("fence", fence));
        }
    }

    /** Wants a human for it. */
    record HandOff(@Nullable String reason) implements DeskWish {
        @Override
        public DeskAction action(Fields fields, UUID message) {
            return new DeskAction.HandOff(fields.text("reason", reason, LONGEST_REASON));
        }
    }
}

package dev.attendant.sidecar.http.desk;

import dev.attendant.sidecar.assist.Message;
import dev.attendant.sidecar.assist.Message.From;
import dev.attendant.sidecar.assist.SummaryRequest;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client says to have a conversation summed up: its id, or its messages, oldest first. */
record SummaryWish(
        @Nullable String conversationId, @Nullable List<@Nullable Item> messages) {

    private static final int MOST_MESSAGES = 200;

    /** A long text field of a case, in UTF-16 code units. */
    private static final int LONGEST_TEXT = 32_768;

    private static final Map<String, From> WRITERS =
            Map.of("customer", From.CUSTOMER, "agent", From.AGENT, "bot", From.BOT, "attendant", From.BOT);

    /** One message. */
    record Item(@Nullable String from, @Nullable String text) {

        Message checked(Fields fields, String place) {
            From writer = from == null ? null : WRITERS.get(from);
            fields.require(writer != null, place + ".from", "must be one of customer, agent, bot");
            return new Message(
                    writer == null ? From.CUSTOMER : writer, fields.text(place + ".text", text, LONGEST_TEXT));
        }
    }

    SummaryRequest checked(TenantId tenant) {
        Fields fields = new Fields();
        Optional<ConversationId> conversation = AssistRoutes.conversation(fields, conversationId);
        fields.require(
                (conversationId == null) != (messages == null),
                "conversationId",
                "or messages must be given, and not both");
        List<Message> read = messages == null ? List.of() : messages(fields, messages);
        fields.check();
        return conversation
                .<SummaryRequest>map(id -> new SummaryRequest.OfConversation(tenant, id))
                .orElseGet(() -> new SummaryRequest.OfMessages(tenant, read));
    }

    private static List<Message> messages(Fields fields, List<@Nullable Item> given) {
        fields.require(!given.isEmpty() && given.size() <= MOST_MESSAGES, "messages", "must be 1 to " + MOST_MESSAGES);
        List<Message> read = new ArrayList<>();
        for (int i = 0; i < Math.min(given.size(), MOST_MESSAGES); i++) {
            Item item = given.get(i);
            fields.require(item != null, "messages[" + i + "]", "must be an object");
            if (item != null) {
                read.add(item.checked(fields, "messages[" + i + "]"));
            }
        }
        return read;
    }
}

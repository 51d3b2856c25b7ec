package dev.attendant.sidecar.cost;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.Budgets.Span;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * One call of a language model, which is to be paid for.
 *
 * @param id new with each call
 * @param task what it is for, such as {@code answer}
 * @param model its provider and name, such as {@code openai/gpt-5-mini}
 * @param at when it begins; its day, in UTC, is the one that pays
 */
public record ModelCall(
        UUID id, TenantId tenant, ConversationId conversation, TurnId turn, String task, String model, Instant at) {

    public LocalDate day() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The name under which a span's spending is kept within the tenant. */
    public String key(Span span) {
        return switch (span) {
            case TURN -> "turn " + turn.value();
            case CONVERSATION -> "conversation " + conversation.value();
            case DAY -> "day " + day();
        };
    }
}

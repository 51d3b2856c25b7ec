package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.cache.Circumstances;
import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.Followup;
import dev.attendant.sidecar.conversation.Question;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.understanding.Understanding;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A message that asks something, with all that answering it depends on.
 *
 * @param language the reply's, as a BCP 47 tag
 * @param upset whether the customer is, and reads the reply
 */
record Asking(
        TurnRequest request,
        Recipient recipient,
        TenantSettings settings,
        Conversation conversation,
        Knowledge knowledge,
        Circumstances circumstances,
        Scope scope,
        Understanding understood,
        Thresholds thresholds,
        String language,
        boolean upset,
        Deadline deadline,
        Tracer trace) {

    static Asking of(
            TurnRequest request,
            Loaded loaded,
            Understanding understood,
            Thresholds thresholds,
            String language,
            Deadline deadline,
            Tracer trace) {
        Scope scope = scope(loaded.conversation(), understood);
        Circumstances circumstances = new Circumstances(
                request.tenant(),
                language,
                scope,
                loaded.tenant().settingsVersion(),
                loaded.intentModel(),
                loaded.knowledge().revision(),
                loaded.knowledge().relations());
        return new Asking(
                request,
                loaded.recipient(),
                loaded.settings(),
                loaded.conversation(),
                loaded.knowledge(),
                circumstances,
                scope,
                understood,
                thresholds,
                language,
                loaded.recipient() instanceof Recipient.Customer
                        && understood.emotion().upset() >= thresholds.upsetAt(),
                deadline,
                trace);
    }

    /** Whom the articles are for: a message in another language or about one product says more than the start did. */
    private static Scope scope(Conversation conversation, Understanding understood) {
        ConversationEvent.Started start = conversation.start();
        Locale begun = Locale.forLanguageTag(start.locale());
        List<String> products = understood.entities().stream()
                .filter(entity -> entity.type() == EntityType.PRODUCT)
                .map(Entity::value)
                .distinct()
                .toList();
        return new Scope(
                understood.language().equals(begun.getLanguage())
                        ? begun
                        : Locale.forLanguageTag(understood.language()),
                start.channel(),
                products.size() == 1 ? products.getFirst() : start.product());
    }

    /** How long after the deadline a model's answer is waited for. */
    Duration lateWithin() {
        return recipient.lateWithin(settings.models());
    }

    /** What the message means. */
    Embedding meaning() {
        return understood.utterance().reading().meaning();
    }

    /**
     * Whether the same words mean the same of anybody: nothing before them matters, and nothing personal is in them.
     * What an agent may read is for no customer.
     */
    boolean isAnybodys(PiiDetector personal) {
        return recipient instanceof Recipient.Customer
                && !upset
                && request.snapshot().isEmpty()
                && Followup.of(conversation, request.message()).equals(Question.alone(request.message()))
                && understood.entities().stream().allMatch(entity -> entity.type() == EntityType.PRODUCT)
                && personal.detect(request.message()).isEmpty();
    }
}

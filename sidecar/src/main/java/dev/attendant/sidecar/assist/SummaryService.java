package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.assist.Summary.Mood;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.prompt.SummaryPrompt;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.ModelTask;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.writing.FormRequest;
import dev.attendant.sidecar.writing.FormWriter;
import dev.attendant.sidecar.writing.SentenceCheck;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Sums up by a model where the tenant has one, each sentence checked; else in the words of those who wrote. */
public final class SummaryService implements Summariser {

    /** Of the four seconds that a hand-over waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TenantDirectory tenants;
    private final ConversationStore conversations;
    private final CustomerMood moods;
    private final FormWriter writer;
    private final SummaryPrompt prompt;
    private final SentenceCheck check;
    private final Masking masking;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** @param tenants asked each time, so that changed settings hold at once */
    public SummaryService(
            TenantDirectory tenants,
            ConversationStore conversations,
            MessageReader reader,
            FormWriter writer,
            SummaryPrompt prompt,
            SentenceCheck check,
            Masking masking,
            Supplier<UUID> ids,
            Clock clock) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.moods = new CustomerMood(reader);
        this.writer = writer;
        this.prompt = prompt;
        this.check = check;
        this.masking = masking;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Summary> summarise(SummaryRequest request) {
        Tenant tenant = tenants.byId(request.tenant())
                .orElseThrow(() -> new IllegalStateException("no tenant " + request.tenant()));
        return switch (request) {
            case SummaryRequest.OfConversation of ->
                conversations
                        .load(tenant.id(), of.conversation())
                        .map(conversation -> summarise(tenant, of.conversation(), Transcript.of(conversation)));
            case SummaryRequest.OfMessages of -> Optional.of(summariseAside(tenant, new Transcript(of.messages())));
        };
    }

    /** What stands for personal data is forgotten afterwards, since no conversation is there to need it. */
    private Summary summariseAside(Tenant tenant, Transcript transcript) {
        ConversationId aside = new ConversationId(ids.get());
        try {
            return summarise(tenant, aside, transcript);
        } finally {
            masking.forget(tenant.id(), aside);
        }
    }

    private Summary summarise(Tenant tenant, ConversationId conversation, Transcript transcript) {
        String language = tenant.settings().entities().locale().toLanguageTag();
        Optional<SummaryForm> written = written(tenant, conversation, transcript, language);
        Mood mood = moods.of(tenant, transcript);
        Summary own = new ExtractiveSummary(language).of(transcript, mood);
        return written.map(form -> with(own, form)).orElse(own);
    }

    /** Where nothing of a part is supported, it stays in the words of those who wrote. */
    private static Summary with(Summary own, SummaryForm form) {
        return new Summary(
                form.summary(),
                form.customerWants().isBlank() ? own.customerWants() : form.customerWants(),
                form.done().isEmpty() ? own.done() : form.done(),
                form.open().isEmpty() ? own.open() : form.open(),
                own.mood());
    }

    private Optional<SummaryForm> written(
            Tenant tenant, ConversationId conversation, Transcript transcript, String language) {
        ModelSettings settings = tenant.settings().models();
        if (!settings.isModelFor(ModelTask.SUMMARISE) || transcript.messages().isEmpty()) {
            return Optional.empty();
        }
        return writer.fill(request(tenant, conversation, transcript, language))
                .map(SummaryForm::of)
                .map(form -> new SupportedSummary(check, transcript).of(form))
                .filter(form -> !form.summary().isBlank());
    }

    private FormRequest request(Tenant tenant, ConversationId conversation, Transcript transcript, String language) {
        return new FormRequest(
                tenant.id(),
                conversation,
                new TurnId(ids.get()),
                ModelTask.SUMMARISE,
                tenant.settings().models(),
                language,
                transcript.messages().stream().map(Message::said).toList(),
                said -> prompt.of(said, language),
                SummaryForm.SCHEMA,
                clock.instant().plus(PATIENCE));
    }
}

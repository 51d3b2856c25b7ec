package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.prompt.Prompt;
import dev.attendant.sidecar.prompt.Said;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.ModelTask;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A form that models are to fill in from what was said.
 *
 * @param conversation whose vault keeps what stands for personal data
 * @param work what has a budget as a turn has
 * @param language of the form, as a BCP 47 tag
 * @param said masked before it is put into the prompt
 * @param prompt what models are asked, of what was said
 * @param schema of the form, as a JSON schema
 * @param until when nobody waits any more
 */
public record FormRequest(
        TenantId tenant,
        ConversationId conversation,
        TurnId work,
        ModelTask task,
        ModelSettings settings,
        String language,
        List<Said> said,
        Function<List<Said>, Prompt> prompt,
        String schema,
        Instant until) {

    public FormRequest {
        said = List.copyOf(said);
    }

    Payer payer() {
        return new Payer(tenant, conversation, work, task, settings);
    }
}

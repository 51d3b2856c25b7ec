package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.prompt.AnswerRequest;
import dev.attendant.sidecar.prompt.Said;
import dev.attendant.sidecar.prompt.Source;
import dev.attendant.sidecar.tenant.ModelTask;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What leaves for a model: what customers and colleagues wrote has tokens in place of personal data. Evidence that
 * every customer may read leaves as it is; what only agents may read is masked too.
 */
final class Outgoing {

    /** Parts what is masked in one go; the texts themselves have none. */
    private static final String PART = "\u001e";

    private final Masking masking;

    Outgoing(Masking masking) {
        this.masking = masking;
    }

    /** @throws IllegalStateException where personal data cannot be kept: then nothing leaves */
    AnswerRequest masked(WritingRequest request) {
        List<String> texts = new ArrayList<>();
        texts.add(request.message());
        request.history().forEach(said -> texts.add(said.text()));
        Iterator<String> masked =
                masked(request.tenant(), request.conversation(), texts).iterator();
        return new AnswerRequest(
                masked.next(),
                evidence(request),
                request.history().stream()
                        .map(said -> new Said(said.who(), masked.next()))
                        .toList(),
                request.language(),
                request.settings().tone(),
                request.settings().policy());
    }

    private List<Source> evidence(WritingRequest request) {
        Stream<Source> sources = request.evidence().stream()
                .map(piece -> new Source(piece.passage().path(), piece.passage().text()));
        return request.task() == ModelTask.ASSIST
                ? sources.map(source -> masked(request, source)).toList()
                : sources.toList();
    }

    private Source masked(WritingRequest request, Source source) {
        List<String> masked = masked(request.tenant(), request.conversation(), List.of(source.title(), source.text()));
        return new Source(masked.getFirst(), masked.getLast());
    }

    /** Puts data back for tokens. */
    UnaryOperator<String> restoring(WritingRequest request) {
        return text -> restored(request.tenant(), request.conversation(), text);
    }

    /** Puts data back for the tokens of a conversation. */
    String restored(TenantId tenant, ConversationId conversation, String text) {
        return text.indexOf('[') < 0
                ? text
                : masking.restore(tenant, conversation, text).text();
    }

    /** Takes data out of what a model wrote: tokens stay, and what it made up becomes some. */
    UnaryOperator<String> tokenising(WritingRequest request) {
        return text -> masking.maskRest(request.tenant(), request.conversation(), text);
    }

    /**
     * Texts in which the same data has the same tokens, in their order.
     *
     * @throws IllegalStateException as {@link #masked(WritingRequest)} does
     */
    List<String> masked(TenantId tenant, ConversationId conversation, List<String> texts) {
        String joined = String.join(
                PART, texts.stream().map(text -> text.replace(PART, " ")).toList());
        List<String> masked =
                Arrays.asList(masking.mask(tenant, conversation, joined).split(PART, -1));
        if (masked.size() != texts.size()) {
            throw new IllegalStateException("masking joined texts that were apart");
        }
        return masked;
    }
}

package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.prompt.AnswerRequest;
import dev.attendant.sidecar.prompt.Said;
import dev.attendant.sidecar.prompt.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What leaves for a model: what customers and colleagues wrote has tokens in place of personal data. Evidence is what
 * every customer may read, and leaves as it is.
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
        List<String> masked = masked(request, texts);
        List<Said> history = new ArrayList<>();
        for (int i = 0; i < request.history().size(); i++) {
            history.add(new Said(request.history().get(i).who(), masked.get(i + 1)));
        }
        return new AnswerRequest(
                masked.getFirst(),
                request.evidence().stream()
                        .map(piece -> new Source(
                                piece.passage().path(), piece.passage().text()))
                        .toList(),
                history,
                request.language(),
                request.settings().tone(),
                request.settings().policy());
    }

    /** Puts data back for tokens. */
    UnaryOperator<String> restoring(WritingRequest request) {
        return text -> text.indexOf('[') < 0
                ? text
                : masking.restore(request.tenant(), request.conversation(), text)
                        .text();
    }

    /** Takes data out of what a model wrote: tokens stay, and what it made up becomes some. */
    UnaryOperator<String> tokenising(WritingRequest request) {
        return text -> masking.maskRest(request.tenant(), request.conversation(), text);
    }

    private List<String> masked(WritingRequest request, List<String> texts) {
        String joined = String.join(
                PART, texts.stream().map(text -> text.replace(PART, " ")).toList());
        List<String> masked = Arrays.asList(
                masking.mask(request.tenant(), request.conversation(), joined).split(PART, -1));
        if (masked.size() != texts.size()) {
            throw new IllegalStateException("masking joined texts that were apart");
        }
        return masked;
    }
}

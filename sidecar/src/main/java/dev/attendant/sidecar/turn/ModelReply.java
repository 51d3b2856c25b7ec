package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.turn.TurnOutcome.Answered;
import dev.attendant.sidecar.writing.SentenceListener;
import dev.attendant.sidecar.writing.Writing;
import dev.attendant.sidecar.writing.Writing.NotWritten;
import dev.attendant.sidecar.writing.Writing.Suggested;
import dev.attendant.sidecar.writing.Writing.Written;
import java.util.List;
import java.util.Optional;

/**
 * Makes a turn's reply of what models write, sentence by sentence and as a whole.
 *
 * @param kindWord what comes before it, to somebody who is upset; else empty
 */
record ModelReply(Asking asking, String kindWord) {

    private static final String PARTING = "\n\n";

    static ModelReply to(Asking asking) {
        return new ModelReply(
                asking, asking.upset() ? Replies.in(asking.language()).sorry() + "\n" : "");
    }

    /** Shows a customer each sentence; the kind word comes with the first. */
    SentenceListener showing(SentenceSink sink) {
        return switch (asking.recipient()) {
            case Recipient.Agent agent -> SentenceListener.NONE;
            case Recipient.Customer customer -> showingToCustomer(sink);
        };
    }

    private SentenceListener showingToCustomer(SentenceSink sink) {
        StringBuilder before = new StringBuilder(kindWord);
        return (text, evidence) -> {
            boolean shown = sink.show(asking.request(), before + text, placed(evidence));
            before.setLength(0);
            return shown;
        };
    }

    /** What is proposed, if anything is, in what a person is asked. */
    Optional<Proposed> proposed(Writing writing) {
        return writing.wished().map(proposal -> Proposed.of(proposal, asking.language()));
    }

    /** The outcome of a turn that this came in time for; empty where nothing came of it. */
    Optional<TurnOutcome> outcome(Writing writing) {
        Optional<Proposed> proposed = proposed(writing);
        proposed.ifPresent(asking.trace()::proposes);
        String asks = proposed.map(Proposed::says).orElse("");
        return switch (writing) {
            case NotWritten not -> Optional.empty();
            case Suggested suggested ->
                Optional.of(new TurnOutcome.Clarified(asks, asking.request().message(), List.of()));
            case Written written -> Optional.of(answered(written, asks.isEmpty() ? "" : PARTING + asks));
        };
    }

    /** @param asks what a person is asked after the answer, with what parts it */
    private TurnOutcome answered(Written written, String asks) {
        return new Answered(
                kindWord + written.text() + asks,
                placed(written.evidence()),
                written.evidence().stream().mapToDouble(Evidence::score).min().orElse(0),
                Rung.MODEL);
    }

    private List<Evidence> placed(List<Evidence> evidence) {
        return evidence.stream().map(each -> each.after(kindWord.length())).toList();
    }
}

package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.chat.route.AttemptListener;
import dev.attendant.sidecar.chat.route.Claim;
import dev.attendant.sidecar.generation.Evidence;
import java.util.List;
import java.util.function.Function;

/** What one model writes, of which nothing is shown before it has the claim. */
final class Draft implements AttemptListener {

    private final Claim claim;
    private final SentenceListener listener;
    private final AnswerBuilder answer;
    private final SentenceStream sentences;

    /** @param builder makes what takes the sentences in, over a listener */
    Draft(Claim claim, SentenceListener listener, Function<SentenceListener, AnswerBuilder> builder) {
        this.claim = claim;
        this.listener = listener;
        this.answer = builder.apply(this::show);
        this.sentences = new SentenceStream(answer::add);
    }

    @Override
    public void onText(String piece) {
        sentences.add(piece);
    }

    /** All text comes before it, so that the last sentence is whole. */
    @Override
    public void onToolCall(ToolCall call) {
        sentences.end(true);
    }

    @Override
    public void onWhole(Completion completion) {
        sentences.end(completion.stopReason() == StopReason.ENDED
                || !completion.toolCalls().isEmpty());
    }

    AnswerBuilder answer() {
        return answer;
    }

    private boolean show(String text, List<Evidence> evidence) {
        return claim.take() && listener.onSentence(text, evidence);
    }
}

package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.chat.Usage;
import dev.attendant.sidecar.writing.Payment.Asked;
import dev.attendant.sidecar.writing.Payment.Receipt;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model whose every call is paid for beforehand, and settled when it has ended. */
final class PaidModel implements ChatModel {

    private static final Logger LOG = LoggerFactory.getLogger(PaidModel.class);

    /** Failures of calls that a provider turned away, which cost nothing where it had not begun to answer. */
    private static final Set<FailureKind> FREE = Set.of(
            FailureKind.RATE_LIMITED,
            FailureKind.UNREACHABLE,
            FailureKind.UNAUTHORISED,
            FailureKind.UNPAID,
            FailureKind.UNKNOWN_MODEL,
            FailureKind.TOO_LONG,
            FailureKind.INVALID);

    /** Failures of calls that came to their end, so that what they used is counted. */
    private static final Set<FailureKind> ENDED = Set.of(FailureKind.REFUSED, FailureKind.EMPTY);

    private final ChatModel model;
    private final Payment payment;
    private final BiFunction<String, ChatRequest, Asked> reserve;

    /** @param reserve asks for what a call of a model with this request may cost */
    PaidModel(ChatModel model, Payment payment, BiFunction<String, ChatRequest, Asked> reserve) {
        this.model = model;
        this.payment = payment;
        this.reserve = reserve;
    }

    @Override
    public ModelName name() {
        return model.name();
    }

    @Override
    public ChatOutcome complete(ChatRequest request, ChatListener listener) {
        return switch (reserve.apply(name().toString(), request)) {
            case Asked.Unpaid unpaid -> notCalled(unpaid.kind(), unpaid.because());
            case Asked.Paid paid -> called(paid.receipt(), request, listener);
        };
    }

    @Override
    public void warm() {
        model.warm();
    }

    /** It says nothing against the model, so that its breaker stays as it is. */
    private ChatFailure notCalled(FailureKind kind, String because) {
        return new ChatFailure(kind, name() + " " + because + ".", Optional.empty(), Usage.NONE);
    }

    private ChatOutcome called(Receipt receipt, ChatRequest request, ChatListener listener) {
        AtomicBoolean spoke = new AtomicBoolean();
        ChatOutcome outcome = model.complete(request, new ChatListener() {
            @Override
            public void onText(String piece) {
                spoke.set(true);
                listener.onText(piece);
            }

            @Override
            public void onToolCall(ToolCall call) {
                listener.onToolCall(call);
            }
        });
        switch (outcome) {
            case Completion completion -> payment.settle(receipt, completion.usage());
            case ChatFailure failure -> settle(receipt, failure, spoke.get());
        }
        return outcome;
    }

    private void settle(Receipt receipt, ChatFailure failure, boolean spoke) {
        if (failure.kind() != FailureKind.CANCELLED) {
            LOG.warn("{}", failure.line());
        }
        boolean begun = spoke || !failure.usage().equals(Usage.NONE);
        if (!begun && FREE.contains(failure.kind())) {
            payment.release(receipt);
        } else if (ENDED.contains(failure.kind())) {
            payment.settle(receipt, failure.usage());
        } else {
            payment.settleBroken(receipt, failure.usage());
        }
    }
}

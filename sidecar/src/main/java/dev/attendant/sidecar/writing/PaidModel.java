package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.Usage;
import dev.attendant.sidecar.writing.Payment.Asked;
import dev.attendant.sidecar.writing.Payment.Receipt;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model whose every call is paid for beforehand, and settled when it has ended. */
final class PaidModel implements ChatModel {

    private static final Logger LOG = LoggerFactory.getLogger(PaidModel.class);

    /** Failures of calls that a provider turned away, which cost nothing. */
    private static final Set<FailureKind> FREE = Set.of(
            FailureKind.RATE_LIMITED,
            FailureKind.UNREACHABLE,
            FailureKind.UNAUTHORISED,
            FailureKind.UNPAID,
            FailureKind.UNKNOWN_MODEL,
            FailureKind.TOO_LONG,
            FailureKind.INVALID);

    private final ChatModel model;
    private final Payment payment;
    private final BiFunction<String, ChatRequest, Asked> reserve;
    private final BooleanSupplier isOver;

    /**
     * @param reserve asks for what a call of a model with this request may cost
     * @param isOver whether a customer has seen the beginning of another's answer, so that none is wanted any more
     */
    PaidModel(
            ChatModel model, Payment payment, BiFunction<String, ChatRequest, Asked> reserve, BooleanSupplier isOver) {
        this.model = model;
        this.payment = payment;
        this.reserve = reserve;
        this.isOver = isOver;
    }

    @Override
    public ModelName name() {
        return model.name();
    }

    @Override
    public ChatOutcome complete(ChatRequest request, ChatListener listener) {
        if (isOver.getAsBoolean()) {
            return notCalled(
                    FailureKind.CANCELLED, "was not asked, as the customer has seen the beginning of an answer");
        }
        return switch (reserve.apply(name().toString(), request)) {
            case Asked.Unpaid unpaid -> notCalled(unpaid.kind(), unpaid.because());
            case Asked.Paid paid -> settled(paid.receipt(), model.complete(request, listener));
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

    private ChatOutcome settled(Receipt receipt, ChatOutcome outcome) {
        switch (outcome) {
            case Completion completion -> payment.settle(receipt, completion.usage());
            case ChatFailure failure -> {
                if (failure.kind() != FailureKind.CANCELLED) {
                    LOG.warn("{}", failure.line());
                }
                if (FREE.contains(failure.kind())) {
                    payment.release(receipt);
                } else {
                    payment.settle(receipt, failure.usage());
                }
            }
        }
        return outcome;
    }
}

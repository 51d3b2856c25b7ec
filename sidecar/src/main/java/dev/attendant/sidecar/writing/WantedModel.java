package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.Usage;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A model that is asked only for as long as its answer is wanted. */
final class WantedModel implements ChatModel {

    private static final String TOLD = " was not asked, as its answer is not wanted any more.";

    private final ChatModel model;
    private final BooleanSupplier isOver;

    /** @param isOver whether a customer has seen the beginning of another answer, or nobody waits */
    WantedModel(ChatModel model, BooleanSupplier isOver) {
        this.model = model;
        this.isOver = isOver;
    }

    @Override
    public ModelName name() {
        return model.name();
    }

    /** Not asking says nothing against the model, so that its breaker stays as it is. */
    @Override
    public ChatOutcome complete(ChatRequest request, ChatListener listener) {
        return isOver.getAsBoolean()
                ? new ChatFailure(FailureKind.CANCELLED, name() + TOLD, Optional.empty(), Usage.NONE)
                : model.complete(request, listener);
    }

    @Override
    public void warm() {
        model.warm();
    }
}

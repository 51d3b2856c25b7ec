package dev.attendant.sidecar.replay;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.writing.ModelDirectory;
import dev.attendant.sidecar.writing.ModelExchange;
import dev.attendant.sidecar.writing.RequestHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Models that reply what is recorded, each call in its turn; nobody is asked. For one turn. */
final class RecordedModels implements ModelDirectory {

    private final List<ModelExchange> exchanges;
    private final List<Difference> differences = new ArrayList<>();
    private int next;

    RecordedModels(List<ModelExchange> exchanges) {
        this.exchanges = List.copyOf(exchanges);
    }

    @Override
    public Optional<ChatModel> find(String name) {
        return exchanges.stream()
                .map(ModelExchange::model)
                .filter(ModelName.parse(name)::equals)
                .findFirst()
                .map(Replaying::new);
    }

    /** Where models were asked something else than was recorded, or less. */
    synchronized List<Difference> differences() {
        List<Difference> all = new ArrayList<>(differences);
        for (int i = next; i < exchanges.size(); i++) {
            all.add(new Difference("model call " + (i + 1), exchanges.get(i).requestHash(), "not made"));
        }
        return all;
    }

    /** The next exchange, if it was with this model. A call that had not ended by the turn's end is not recorded. */
    private synchronized Optional<ModelExchange> take(ModelName model, ChatRequest request) {
        if (next == exchanges.size() || !exchanges.get(next).model().equals(model)) {
            return Optional.empty();
        }
        ModelExchange exchange = exchanges.get(next);
        next++;
        String asked = RequestHash.of(request);
        if (!asked.equals(exchange.requestHash())) {
            differences.add(new Difference("model call " + next, exchange.requestHash(), asked));
        }
        return Optional.of(exchange);
    }

    /** One of the models. */
    private final class Replaying implements ChatModel {

        private final ModelName name;

        Replaying(ModelName name) {
            this.name = name;
        }

        @Override
        public ModelName name() {
            return name;
        }

        @Override
        public ChatOutcome complete(ChatRequest request, ChatListener listener) {
            return take(name, request)
                    .map(exchange -> told(exchange, listener))
                    .orElseGet(() -> ChatFailure.of(name, FailureKind.CANCELLED, "no reply is recorded"));
        }

        @Override
        public void warm() {
            throw new UnsupportedOperationException("a recorded model is not warmed");
        }

        /** Nobody is waited for. */
        private static ChatOutcome told(ModelExchange exchange, ChatListener listener) {
            if (!exchange.heard().isEmpty()) {
                listener.onText(exchange.heard());
            }
            return switch (exchange.outcome()) {
                case ChatFailure failure -> failure.withRetryAfter(Optional.empty());
                case Completion completion -> {
                    completion.toolCalls().forEach(listener::onToolCall);
                    yield completion;
                }
            };
        }
    }
}

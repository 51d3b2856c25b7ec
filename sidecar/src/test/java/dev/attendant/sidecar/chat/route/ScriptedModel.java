package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.chat.Usage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Fails as told, call by call, and then answers with its own name. */
final class ScriptedModel implements ChatModel {

    private final ModelName name;
    private final Deque<FailureKind> failures;
    private final Duration retryAfter;
    private final List<Duration> timeouts = new ArrayList<>();

    ScriptedModel(String name, Duration retryAfter, FailureKind... failures) {
        this.name = new ModelName("provider", name);
        this.retryAfter = retryAfter;
        this.failures = new ArrayDeque<>(Arrays.asList(failures));
    }

    ScriptedModel(String name, FailureKind... failures) {
        this(name, Duration.ZERO, failures);
    }

    /** The time that each call was given. */
    List<Duration> timeouts() {
        return timeouts;
    }

    @Override
    public ModelName name() {
        return name;
    }

    @Override
    public ChatOutcome complete(ChatRequest request, ChatListener listener) {
        timeouts.add(request.timeout());
        listener.onText(name.model());
        return failures.isEmpty()
                ? new Completion(name.model(), List.of(), StopReason.ENDED, new Usage(10, 0, 5))
                : ChatFailure.of(name, failures.pop(), "")
                        .withRetryAfter(Optional.of(retryAfter))
                        .withUsage(new Usage(10, 0, 1));
    }

    @Override
    public void warm() {}
}

package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Late answers in memory; every turn counts as recorded, and nothing is ever said since. */
public final class InMemoryLate implements LateStore {

    private final Map<TurnId, LateAnswer> answers = new HashMap<>();

    /** The first one to be kept. */
    final CompletableFuture<LateAnswer> first = new CompletableFuture<>();

    @Override
    public synchronized Kept keep(LateAnswer answer) {
        boolean isNew = answers.putIfAbsent(answer.request().turn(), answer) == null;
        first.complete(answer);
        return isNew ? Kept.DONE : Kept.KNOWN;
    }

    @Override
    public synchronized Optional<LateAnswer> find(TenantId tenant, TurnId turn) {
        return Optional.ofNullable(answers.get(turn))
                .filter(answer -> answer.request().tenant().equals(tenant));
    }
}

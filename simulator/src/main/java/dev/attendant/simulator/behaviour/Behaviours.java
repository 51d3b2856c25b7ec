package dev.attendant.simulator.behaviour;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Decides how each request is answered: by the next behaviour in the queue, else by the first rule that fits, else as
 * always.
 */
public final class Behaviours {

    private final Queue<Behaviour> queue = new ConcurrentLinkedQueue<>();
    private volatile List<Rule> rules = List.of();
    private volatile Behaviour standing;

    public Behaviours(Behaviour standing) {
        this.standing = standing;
    }

    public void always(Behaviour behaviour) {
        standing = behaviour;
    }

    public void always(Mode mode) {
        always(Behaviour.of(mode).withPace(standing.pace()));
    }

    /** Puts behaviours at the queue's end, each for one request. */
    public void next(Behaviour... behaviours) {
        queue.addAll(Arrays.asList(behaviours));
    }

    /** Replaces the rules. */
    public void rules(List<Rule> others) {
        rules = List.copyOf(others);
    }

    public Behaviour standing() {
        return standing;
    }

    /** Takes what holds for this request. */
    public Behaviour take(String body) {
        return Optional.ofNullable(queue.poll()).or(() -> byRule(body)).orElse(standing);
    }

    private Optional<Behaviour> byRule(String body) {
        return rules.stream()
                .filter(rule -> body.contains(rule.contains()))
                .map(Rule::behaviour)
                .findFirst();
    }
}

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

    private final Pace pace;
    private final Queue<Behaviour> queue = new ConcurrentLinkedQueue<>();
    private volatile List<Rule> rules = List.of();
    private volatile Behaviour standing;

    /** @param pace of behaviours that do not say their own */
    public Behaviours(Pace pace) {
        this.pace = pace;
        this.standing = of(Mode.NORMAL);
    }

    /** The mode as it is by default, at the usual pace. */
    public Behaviour of(Mode mode) {
        return Behaviour.of(mode).withPace(pace);
    }

    public void always(Behaviour behaviour) {
        standing = behaviour;
    }

    public void always(Mode mode) {
        always(of(mode));
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

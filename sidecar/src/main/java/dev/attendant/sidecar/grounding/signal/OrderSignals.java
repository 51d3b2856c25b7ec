package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.edit.Item;
import dev.attendant.sidecar.grounding.edit.Part;
import dev.attendant.sidecar.grounding.edit.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether what the sentence tells to come first comes later in the evidence. */
final class OrderSignals {

    private static final Set<String> BEFORE = Set.of("before", "until");
    private static final Set<String> AFTER = Set.of("after", "when", "once");
    private static final Set<String> THEN = Set.of("then", "and", "afterwards", "later");

    /** A clause that begins so may be told before or after the one it belongs to. */
    private static final Set<String> MOVABLE =
            Set.of("before", "until", "after", "when", "once", "if", "unless", "because", "since", "as", "while", "so");

    private final Parts evidence;

    OrderSignals(Parts evidence) {
        this.evidence = evidence;
    }

    /** One clause that comes before another. */
    private record Order(List<Item> first, List<Item> second) {}

    /** Where the evidence has a clause. */
    private record Place(int statement, int clause) {}

    void addTo(Signals signals, List<Part> parts) {
        List<Item> said = parts.stream().flatMap(part -> part.said().stream()).toList();
        signals.put(Signal.ORDER_TURNED, orders(said).stream().anyMatch(this::isTurned));
    }

    private static List<Order> orders(List<Item> items) {
        List<List<Item>> clauses = Item.clauses(items);
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < clauses.size() && clauses.size() > 1; i++) {
            List<Item> other = clauses.get(i == 0 ? 1 : i - 1);
            String opener = clauses.get(i).getFirst().form();
            if (BEFORE.contains(opener) || i > 0 && THEN.contains(opener)) {
                orders.add(new Order(other, clauses.get(i)));
            } else if (AFTER.contains(opener)) {
                orders.add(new Order(clauses.get(i), other));
            }
        }
        return orders;
    }

    private boolean isTurned(Order order) {
        Place first = place(order.first());
        Place second = place(order.second());
        if (first.statement() < 0 || second.statement() < 0 || first.equals(second)) {
            return false;
        }
        return first.statement() == second.statement()
                ? isTurned(evidence.known().get(first.statement()), first.clause(), second.clause())
                : first.statement() > second.statement();
    }

    /** What the sentence of the evidence says of both, or else the order in which it tells them. */
    private static boolean isTurned(List<Item> known, int first, int second) {
        for (Order order : orders(known)) {
            int earlier = order.first().getFirst().clause();
            int later = order.second().getFirst().clause();
            if (earlier == first && later == second || earlier == second && later == first) {
                return earlier == second;
            }
        }
        return first > second && !isMovable(known, first) && !isMovable(known, second);
    }

    private static boolean isMovable(List<Item> known, int clause) {
        return known.stream()
                .filter(item -> item.clause() == clause)
                .findFirst()
                .map(Item::form)
                .filter(MOVABLE::contains)
                .isPresent();
    }

    private Place place(List<Item> clause) {
        Place best = new Place(-1, -1);
        double most = 0;
        for (int s = 0; s < evidence.known().size(); s++) {
            for (List<Item> known : Item.clauses(evidence.known().get(s))) {
                double shared = shared(clause, known);
                if (shared > most) {
                    most = shared;
                    best = new Place(s, known.getFirst().clause());
                }
            }
        }
        return best;
    }

    private double shared(List<Item> clause, List<Item> known) {
        return clause.stream()
                .filter(item ->
                        item.weight() >= Item.LIGHT && evidence.kinship().isAmong(item, known))
                .mapToDouble(Item::weight)
                .sum();
    }
}

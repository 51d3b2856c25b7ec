package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.edit.Item;
import dev.attendant.sidecar.grounding.edit.Kinship;
import dev.attendant.sidecar.grounding.edit.Part;
import dev.attendant.sidecar.grounding.word.Cue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether somebody else does in the sentence what the evidence tells, as far as the beginnings of clauses say. */
final class ActorSignals {

    /** Who acts stands among so many words. */
    private static final int AMONG = 4;

    private static final int ENOUGH = 2;

    private final Kinship kinship;
    private final double literal;
    private final Signals signals;

    /** @param literal how literally the sentence repeats the evidence, between 0 and 1 */
    ActorSignals(Kinship kinship, double literal, Signals signals) {
        this.kinship = kinship;
        this.literal = literal;
        this.signals = signals;
    }

    void add(Part part) {
        Map<Integer, List<Item>> known = new HashMap<>();
        Item.clauses(part.known()).forEach(clause -> known.put(clause.getFirst().clause(), clause));
        for (List<Item> clause : Item.clauses(part.said())) {
            clauseOf(part, clause.getFirst().clause())
                    .filter(place -> areOthers(actor(clause), actor(known.getOrDefault(place, List.of()))))
                    .ifPresent(place -> signals.most(Signal.ACTOR, literal));
        }
    }

    /** The clause of the evidence that has most of what a clause of the sentence says. */
    private static Optional<Integer> clauseOf(Part part, int clause) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (int i = 0; i < part.said().size(); i++) {
            Item item = part.said().get(i);
            if (item.clause() == clause && part.isMet(i) && item.weight() >= Item.LIGHT) {
                votes.merge(part.met(i).clause(), 1, Integer::sum);
            }
        }
        boolean enough = votes.values().stream().mapToInt(Integer::intValue).sum() >= ENOUGH;
        return votes.entrySet().stream()
                .filter(vote -> enough)
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** The first of a clause's words that may name who acts; a deed there is asked of the customer. */
    private static Optional<Item> actor(List<Item> clause) {
        return clause.stream()
                .limit(AMONG)
                .filter(item -> item.isContent() || item.is(Cue.WE) || item.is(Cue.YOU))
                .findFirst()
                .filter(item -> item.value().isEmpty());
    }

    private boolean areOthers(Optional<Item> said, Optional<Item> known) {
        if (said.isEmpty() || known.isEmpty()) {
            return false;
        }
        Item left = said.get();
        Item right = known.get();
        return isThing(left) && isThing(right) ? !kinship.areKin(left, right) : party(left) != party(right);
    }

    private static boolean isThing(Item item) {
        return party(item) == Party.OTHER;
    }

    private enum Party {
        COMPANY,
        CUSTOMER,
        OTHER
    }

    private static Party party(Item item) {
        if (item.is(Cue.WE)) {
            return Party.COMPANY;
        }
        return item.is(Cue.YOU) || !item.word().thing() ? Party.CUSTOMER : Party.OTHER;
    }
}

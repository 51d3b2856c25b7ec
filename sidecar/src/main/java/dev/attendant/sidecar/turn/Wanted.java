package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.graph.Node;
import dev.attendant.sidecar.graph.NodeKind;
import dev.attendant.sidecar.understanding.Understanding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a message is about, as nodes of the graph. */
final class Wanted {

    private Wanted() {}

    /**
     * The products that a message names, or else the one that its conversation is about, and its intents.
     *
     * @param sure the probability from which on an intent is believed
     */
    static Set<Node> of(Understanding understood, Conversation conversation, double sure) {
        List<String> named = understood.entities().stream()
                .filter(entity -> entity.type() == EntityType.PRODUCT)
                .flatMap(entity -> Stream.of(entity.value(), entity.text()))
                .toList();
        List<String> products = named.isEmpty() ? List.of(conversation.start().product()) : named;
        List<String> intents = Stream.of(understood.intent(), understood.domainIntent())
                .filter(each -> each.of(each.best()) >= sure)
                .map(Probabilities::best)
                .toList();
        return Stream.concat(nodes(NodeKind.PRODUCT, products), nodes(NodeKind.INTENT, intents))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Node> nodes(NodeKind kind, List<String> ids) {
        return ids.stream().filter(id -> !id.isBlank()).map(id -> new Node(kind, id));
    }
}

package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.graph.Node;
import dev.attendant.sidecar.graph.NodeKind;
import dev.attendant.sidecar.understanding.Understanding;
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
        Set<Node> named = understood.entities().stream()
                .filter(entity -> entity.type() == EntityType.PRODUCT)
                .flatMap(entity -> Stream.of(entity.value(), entity.text()))
                .map(product -> new Node(NodeKind.PRODUCT, product))
                .collect(Collectors.toSet());
        Stream<Node> products = named.isEmpty() ? begun(conversation) : named.stream();
        return Stream.concat(products, intents(understood, sure)).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Node> begun(Conversation conversation) {
        return Stream.of(conversation.start().product())
                .filter(product -> !product.isBlank())
                .map(product -> new Node(NodeKind.PRODUCT, product));
    }

    private static Stream<Node> intents(Understanding understood, double sure) {
        return Stream.of(understood.intent(), understood.domainIntent())
                .filter(intents -> intents.of(intents.best()) >= sure)
                .map(intents -> new Node(NodeKind.INTENT, intents.best()));
    }
}

package dev.attendant.sidecar.cli.client;

import dev.attendant.sidecar.cli.client.RelationReplies.Page;
import dev.attendant.sidecar.cli.client.RelationReplies.Related;
import dev.attendant.sidecar.cli.client.RelationReplies.Relation;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Speaks to a sidecar about relations; fails as {@link SidecarClient} does. */
public final class RelationClient {

    private static final String RELATIONS = "/v1/knowledge/relations";
    private static final int PAGE = 200;

    private final Exchange exchange;
    private final Function<String, HttpRequest.Builder> authorized;

    /** @param authorized begins a request to a path */
    RelationClient(Exchange exchange, Function<String, HttpRequest.Builder> authorized) {
        this.exchange = exchange;
        this.authorized = authorized;
    }

    /** All relations, in the order of their ids. */
    public List<Relation> list() {
        Page page = page("");
        List<Relation> all = new ArrayList<>(page.relations());
        while (page.next() != null) {
            page = page("&after=" + page.next());
            all.addAll(page.relations());
        }
        return all;
    }

    /** What lies within two hops of a document. */
    public Related of(String documentId) {
        return exchange.send(
                authorized
                        .apply(SidecarClient.pathOf(documentId) + "/relations")
                        .GET(),
                Related.class);
    }

    /** Keeps a relation. */
    public Relation give(String kind, String from, String to) {
        Map<String, String> gift = Map.of("kind", kind, "from", from, "to", to);
        return exchange.send(exchange.post(authorized.apply(RELATIONS), gift), Relation.class);
    }

    private Page page(String after) {
        return exchange.send(
                authorized.apply(RELATIONS + "?limit=" + PAGE + after).GET(), Page.class);
    }
}

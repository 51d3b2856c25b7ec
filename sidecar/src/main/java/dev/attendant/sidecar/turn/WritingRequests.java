package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.action.ToolBox;
import dev.attendant.sidecar.action.ToolContext;
import dev.attendant.sidecar.action.ToolSource;
import dev.attendant.sidecar.prompt.Said;
import dev.attendant.sidecar.turn.Lookup.Result;
import dev.attendant.sidecar.writing.Piece;
import dev.attendant.sidecar.writing.WritingRequest;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says what models are to write, and from what.
 *
 * @param tools what they may call, as far as a tenant's settings name it
 */
record WritingRequests(ToolSource tools) {

    private static final int PASSAGES = 5;
    private static final int HISTORY = 20;

    /** @param results what a search found for each of the message's questions; one at least */
    WritingRequest of(Asking asking, List<Result> results) {
        return new WritingRequest(
                asking.request().tenant(),
                asking.request().conversation(),
                asking.request().turn(),
                asking.recipient().task(),
                asking.settings().models(),
                asking.request().message(),
                pieces(asking, results),
                history(asking),
                asking.language(),
                tools(asking),
                asking.deadline().at(),
                asking.deadline().at().plus(asking.lateWithin()));
    }

    private ToolBox tools(Asking asking) {
        List<String> wanted = asking.recipient().tools(asking.settings().models());
        ToolContext context = new ToolContext(
                asking.request().tenant(), asking.request().conversation(), asking.knowledge(), asking.scope());
        return wanted.isEmpty() ? ToolBox.of(List.of()) : tools.forTurn(context).named(wanted);
    }

    private static List<Piece> pieces(Asking asking, List<Result> results) {
        int each = Math.max(1, PASSAGES / results.size());
        return results.stream()
                .flatMap(result -> result.hits().stream().limit(each))
                .map(hit ->
                        asking.knowledge().retriever().inSection(hit.found()).passage())
                .distinct()
                .map(passage ->
                        new Piece(passage, asking.knowledge().locations().getOrDefault(passage.document(), "")))
                .toList();
    }

    private static List<Said> history(Asking asking) {
        Stream<Said> before = Dialogue.of(asking.conversation().events());
        List<Said> said =
                Stream.concat(before, asking.recipient().notes().stream()).toList();
        return said.subList(Math.max(0, said.size() - HISTORY), said.size());
    }
}

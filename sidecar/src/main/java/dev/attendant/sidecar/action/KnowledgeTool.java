package dev.attendant.sidecar.action;

import dev.attendant.sidecar.chat.ToolDefinition;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.prompt.DataLine;
import dev.attendant.sidecar.prompt.Source;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lets a model search the help articles, as far as the turn's customer may read them. */
public final class KnowledgeTool implements ToolBox {

    /** The tool's name. */
    public static final String NAME = "search_knowledge";

    private static final int HITS = 4;

    private static final Tool SEARCH = new Tool(
            new ToolDefinition(
                    NAME,
                    "Searches the help articles. Use it where the evidence does not answer all of the message, "
                            + "with a question in other words or about one part of it. "
                            + "Returns passages, the best first, one JSON object a line.",
                    """
                    {"type":"object","properties":{"query":{"type":"string","minLength":2,"maxLength":300,\
                    "description":"What to look for, as a question or in key words"}},\
                    "required":["query"],"additionalProperties":false}"""),
            Tool.Effect.READS);

    private final Knowledge knowledge;
    private final Scope scope;
    private final Encoder encoder;

    /** @param knowledge of one tenant and audience */
    public KnowledgeTool(Knowledge knowledge, Scope scope, Encoder encoder) {
        this.knowledge = knowledge;
        this.scope = scope;
        this.encoder = encoder;
    }

    @Override
    public List<Tool> tools() {
        return List.of(SEARCH);
    }

    @Override
    public ToolResult run(ToolUse use) {
        String text = use.arguments().text("query").orElseThrow();
        Query query = new Query(text, encoder.encodeQuery(text), knowledge.hiddenFrom(scope), HITS);
        List<Finding> found = knowledge.retriever().retrieve(query).stream()
                .map(this::finding)
                .distinct()
                .toList();
        return new ToolResult.Done(found.isEmpty() ? "Nothing was found." : lines(found), found);
    }

    private Finding finding(Hit hit) {
        Passage passage = knowledge.retriever().inSection(hit.found()).passage();
        return new Finding(passage, knowledge.locations().getOrDefault(passage.document(), ""));
    }

    private static String lines(List<Finding> found) {
        return IntStream.range(0, found.size())
                .mapToObj(i -> DataLine.of(source(found.get(i).passage()), i + 1))
                .collect(Collectors.joining("\n"));
    }

    private static Source source(Passage passage) {
        return new Source(passage.path(), passage.text());
    }
}

package dev.attendant.sidecar.knowledge;

import java.util.List;
import java.util.Map;

/**
 * A document's content as plain text that still reads, with its structure beside it.
 *
 * @param text everything a customer could be shown, blocks apart by a line break
 * @param blocks the blocks of {@code text} in order, without overlap
 * @param attributes what the document says of itself, such as front matter
 */
public record Article(String title, String text, List<Block> blocks, Map<String, String> attributes) {

    public Article {
        blocks = List.copyOf(blocks);
        attributes = Map.copyOf(attributes);
    }
}

package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article into passages: within one section, whole sentences, about {@value #WORDS} words each (some seventy
 * tokens). Passages of that size under their titles retrieved best where sizes were compared.
 */
final class Chunker {

    private static final int WORDS = 50;

    private Chunker() {}

    static List<Passage> passages(DocumentId document, String version, Article article) {
        List<Passage> passages = new ArrayList<>();
        List<Span> sentences = new ArrayList<>();
        List<String> headings = List.of();
        int words = 0;
        for (Block block : article.blocks()) {
            if (!block.headings().equals(headings)) {
                flush(document, version, article, headings, sentences, passages);
                headings = block.headings();
                words = 0;
            }
            for (Span sentence : sentences(article.text(), block)) {
                int more = words(sentence.of(article.text()));
                if (words + more > WORDS) {
                    flush(document, version, article, headings, sentences, passages);
                    words = 0;
                }
                sentences.add(sentence);
                words += more;
            }
        }
        flush(document, version, article, headings, sentences, passages);
        return passages;
    }

    private static List<Span> sentences(String text, Block block) {
        return switch (block.kind()) {
            case PARAGRAPH, LIST_ITEM -> Sentences.of(text, block.span());
            case TABLE_ROW, CODE -> List.of(block.span());
        };
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static void flush(
            DocumentId document,
            String version,
            Article article,
            List<String> headings,
            List<Span> sentences,
            List<Passage> passages) {
        if (sentences.isEmpty()) {
            return;
        }
        Span whole = new Span(
                withMarker(article.text(), sentences.getFirst().start()),
                sentences.getLast().end());
        List<Span> within = sentences.stream()
                .map(s -> new Span(s.start() - whole.start(), s.end() - whole.start()))
                .toList();
        passages.add(new Passage(
                document,
                version,
                passages.size(),
                article.title(),
                headings,
                whole.of(article.text()),
                whole.start(),
                within));
        sentences.clear();
    }

    /** Where a list item begins, its marker included; a passage that opens with an item shows that it is one. */
    private static int withMarker(String text, int start) {
        int line = text.lastIndexOf('\n', start - 1) + 1;
        return text.substring(line, start).matches("- |\\d{1,3}\\. ") ? line : start;
    }
}

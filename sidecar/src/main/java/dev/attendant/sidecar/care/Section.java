package dev.attendant.sidecar.care;

import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The passages of a document under the same headings, in order. */
public record Section(DocumentVersion document, List<EncodedPassage> passages) {

    public Section {
        passages = List.copyOf(passages);
    }

    /** The sections of a document, in order. */
    public static List<Section> of(DocumentVersion document) {
        List<Section> sections = new ArrayList<>();
        List<EncodedPassage> open = new ArrayList<>();
        for (EncodedPassage encoded : document.passages()) {
            if (!open.isEmpty() && !headings(open.getFirst()).equals(headings(encoded))) {
                sections.add(new Section(document, open));
                open.clear();
            }
            open.add(encoded);
        }
        if (!open.isEmpty()) {
            sections.add(new Section(document, open));
        }
        return sections;
    }

    /** The headings above it, outermost first. */
    public List<String> headings() {
        return headings(passages.getFirst());
    }

    public String text() {
        return passages.stream().map(each -> each.passage().text()).collect(Collectors.joining("\n"));
    }

    private static List<String> headings(EncodedPassage encoded) {
        return encoded.passage().headings();
    }
}

package dev.attendant.sidecar.generation;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Query;
import java.util.List;

/** Answers in the knowledge base's own words: sentences of one section, in the order in which they stand there. */
public final class ExtractiveAnswerer {

    private ExtractiveAnswerer() {}

    /**
     * Writes the answer that a passage gives to a question.
     *
     * @param own the passage that was found
     * @param section the same with what stands around it
     * @param location where its document came from, for the reader of the evidence
     */
    public static Draft answer(Query query, Passage own, EncodedPassage section, String location) {
        DraftWriter writer = new DraftWriter(section.passage(), location);
        for (int place : Excerpt.places(query, own, section)) {
            Embedding sentence = section.sentenceEmbeddings().get(place);
            writer.add(section.passage().sentences().get(place), query.answer().cosine(sentence));
        }
        return writer.draft();
    }

    /**
     * The hit to answer from: the first of the best hit's document that has more than code, since an error message
     * quoted back at a customer answers nothing; else the best hit itself.
     *
     * @param hits best first, at least one
     */
    public static Hit source(List<Hit> hits) {
        Hit best = hits.getFirst();
        return hits.stream()
                .filter(hit -> hit.passage().document().equals(best.passage().document()))
                .filter(hit -> Part.of(hit.passage()).stream().anyMatch(Part::tells))
                .findFirst()
                .orElse(best);
    }
}

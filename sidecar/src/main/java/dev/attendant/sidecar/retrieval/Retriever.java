package dev.attendant.sidecar.retrieval;

import java.util.List;

/** Finds the passages that bear on a question. */
public interface Retriever {

    /** The best hits, best first; empty where nothing is indexed for the query's audience. */
    List<Hit> retrieve(Query query);

    /** What was found, together with what stands before and after it in the same section. */
    EncodedPassage inSection(EncodedPassage found);

    /** Whether a word occurs in what can be found, in any of its forms. */
    boolean knows(String word);
}

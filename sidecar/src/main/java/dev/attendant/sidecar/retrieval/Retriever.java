package dev.attendant.sidecar.retrieval;

import java.util.List;

/** Finds the passages that bear on a question. */
public interface Retriever {

    /** The best hits, best first; empty where nothing is indexed for the query's audience. */
    List<Hit> retrieve(Query query);
}

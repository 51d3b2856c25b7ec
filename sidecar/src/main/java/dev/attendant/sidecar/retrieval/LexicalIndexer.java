package dev.attendant.sidecar.retrieval;

import java.util.List;

/** Builds full-text indexes. */
public interface LexicalIndexer {

    /** Indexes passages; a passage's number is its place in the list. */
    LexicalIndex index(List<Passage> passages);
}

package dev.attendant.sidecar.adapter.lucene;

import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.RetrieverContract;

class LuceneRetrieverTest extends RetrieverContract {

    @Override
    protected LexicalIndex open() {
        return new LuceneIndex();
    }
}

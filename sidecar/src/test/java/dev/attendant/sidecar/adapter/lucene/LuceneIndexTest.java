package dev.attendant.sidecar.adapter.lucene;

import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.LexicalIndexContract;

class LuceneIndexTest extends LexicalIndexContract {

    @Override
    protected LexicalIndex open() {
        return new LuceneIndex();
    }
}

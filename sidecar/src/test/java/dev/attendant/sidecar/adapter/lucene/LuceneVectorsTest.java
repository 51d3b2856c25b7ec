package dev.attendant.sidecar.adapter.lucene;

import dev.attendant.sidecar.retrieval.VectorIndex;
import dev.attendant.sidecar.retrieval.VectorIndexContract;

class LuceneVectorsTest extends VectorIndexContract {

    @Override
    protected VectorIndex open() {
        return new LuceneVectors();
    }
}

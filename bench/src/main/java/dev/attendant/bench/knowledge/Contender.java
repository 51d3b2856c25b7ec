package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.insight.sets.QuestionFile;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import java.util.List;

/** One way to find what answers a question. */
interface Contender extends AutoCloseable {

    /** What a reader knows it by. */
    String name();

    /** Reads, cuts and encodes documents, on all cores. */
    Base ingest(List<QuestionFile.Entry> documents);

    /** Takes in what is cut and encoded already, the passages of each document. */
    Base hold(List<QuestionFile.Entry> documents, List<List<EncodedPassage>> encoded);

    @Override
    void close();
}

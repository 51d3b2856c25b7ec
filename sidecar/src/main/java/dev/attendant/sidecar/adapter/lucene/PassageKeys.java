package dev.attendant.sidecar.adapter.lucene;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Passage;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Which passage each Lucene document is, in columns that hold every document's id and version once. */
final class PassageKeys {

    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String ORDINAL = "ordinal";

    private PassageKeys() {}

    static void add(Passage passage, Document document) {
        document.add(
                new SortedDocValuesField(ID, new BytesRef(passage.document().value())));
        document.add(new SortedDocValuesField(VERSION, new BytesRef(passage.version())));
        document.add(new NumericDocValuesField(ORDINAL, passage.ordinal()));
    }

    /** @param number as a search gives it */
    static Passage.Key of(int number, IndexSearcher searcher) throws IOException {
        LeafReaderContext leaf =
                searcher.getLeafContexts().get(ReaderUtil.subIndex(number, searcher.getLeafContexts()));
        int within = number - leaf.docBase;
        NumericDocValues ordinal = DocValues.getNumeric(leaf.reader(), ORDINAL);
        ordinal.advanceExact(within);
        return new Passage.Key(
                new DocumentId(text(leaf.reader(), ID, within)), text(leaf.reader(), VERSION, within), (int)
                        ordinal.longValue());
    }

    private static String text(LeafReader reader, String column, int number) throws IOException {
        SortedDocValues values = DocValues.getSorted(reader, column);
        values.advanceExact(number);
        return values.lookupOrd(values.ordValue()).utf8ToString();
    }
}

package dev.attendant.sidecar.adapter.lucene;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Passage;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/**
 * Which passage each Lucene document is, in columns that hold every document's id and version once. Those that were
 * found before are kept unpacked for as long as their segment lives, in which a document's columns never change.
 */
final class PassageKeys {

    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String ORDINAL = "ordinal";

    private final Map<IndexReader.CacheKey, Map<Integer, Passage.Key>> found = new ConcurrentHashMap<>();

    static void add(Passage passage, Document document) {
        document.add(
                new SortedDocValuesField(ID, new BytesRef(passage.document().value())));
        document.add(new SortedDocValuesField(VERSION, new BytesRef(passage.version())));
        document.add(new NumericDocValuesField(ORDINAL, passage.ordinal()));
    }

    /** @param number as a search gives it */
    Passage.Key of(int number, IndexSearcher searcher) throws IOException {
        LeafReaderContext leaf =
                searcher.getLeafContexts().get(ReaderUtil.subIndex(number, searcher.getLeafContexts()));
        Map<Integer, Passage.Key> known = known(leaf.reader());
        int within = number - leaf.docBase;
        Passage.Key key = known.get(within);
        if (key == null) {
            key = unpacked(leaf.reader(), within);
            known.put(within, key);
        }
        return key;
    }

    private Map<Integer, Passage.Key> known(LeafReader reader) {
        IndexReader.CacheHelper segment = reader.getCoreCacheHelper();
        return found.computeIfAbsent(segment.getKey(), key -> {
            segment.addClosedListener(found::remove);
            return new ConcurrentHashMap<>();
        });
    }

    private static Passage.Key unpacked(LeafReader reader, int number) throws IOException {
        NumericDocValues ordinal = DocValues.getNumeric(reader, ORDINAL);
        ordinal.advanceExact(number);
        return new Passage.Key(
                new DocumentId(text(reader, ID, number)), text(reader, VERSION, number), (int) ordinal.longValue());
    }

    private static String text(LeafReader reader, String column, int number) throws IOException {
        SortedDocValues values = DocValues.getSorted(reader, column);
        values.advanceExact(number);
        return values.lookupOrd(values.ordValue()).utf8ToString();
    }
}

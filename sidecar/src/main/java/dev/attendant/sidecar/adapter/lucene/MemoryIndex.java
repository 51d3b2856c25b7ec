package dev.attendant.sidecar.adapter.lucene;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/** A Lucene index of passages, held in memory; each search sees every change before it. */
final class MemoryIndex implements AutoCloseable {

    static final String DOCUMENT = "document";

    private final IndexWriterConfig config;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final PassageKeys keys = new PassageKeys();

    /** Work on one consistent view of the index. */
    @FunctionalInterface
    interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    MemoryIndex(IndexWriterConfig config) {
        this.config = config;
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), config);
            searchers = new SearcherManager(writer, new AlikeSearcher());
        } catch (IOException failure) {
            throw failed("opened", failure);
        }
    }

    /** A Lucene document that names its passage, which the caller adds what is searched to. */
    static Document named(Passage passage) {
        Document document = new Document();
        document.add(new StringField(DOCUMENT, passage.document().value(), Field.Store.NO));
        PassageKeys.add(passage, document);
        return document;
    }

    void replace(DocumentId document, List<Document> passages) {
        try {
            writer.updateDocuments(new Term(DOCUMENT, document.value()), passages);
        } catch (IOException failure) {
            throw failed("written", failure);
        }
    }

    void remove(DocumentId document) {
        try {
            writer.deleteDocuments(new Term(DOCUMENT, document.value()));
        } catch (IOException failure) {
            throw failed("written", failure);
        }
    }

    /** Which passage a search found; {@code number} as it gave it. */
    Passage.Key key(int number, IndexSearcher searcher) throws IOException {
        return keys.of(number, searcher);
    }

    <T> T read(Reading<T> work) {
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                return work.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failure) {
            throw failed("read", failure);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException failure) {
            throw failed("closed", failure);
        }
    }

    private static UncheckedIOException failed(String done, IOException failure) {
        return new UncheckedIOException("the index cannot be " + done, failure);
    }

    /** Scores as the index was written to be scored. */
    private final class AlikeSearcher extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(config.getSimilarity());
            return searcher;
        }
    }
}

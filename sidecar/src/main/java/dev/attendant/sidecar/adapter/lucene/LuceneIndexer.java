package dev.attendant.sidecar.adapter.lucene;

import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.LexicalIndexer;
import dev.attendant.sidecar.retrieval.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** BM25 over title, headings and text, held in memory. */
public final class LuceneIndexer implements LexicalIndexer {

    static final String TITLE = "title";
    static final String TEXT = "text";
    static final Analyzer ANALYZER = new EnglishAnalyzer();

    /** k1 and b as measured best on short passages: long ones are not punished much. */
    static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

    @Override
    public LexicalIndex index(List<Passage> passages) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            IndexWriterConfig config = new IndexWriterConfig(ANALYZER).setSimilarity(SIMILARITY);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (Passage passage : passages) {
                    writer.addDocument(document(passage));
                }
                // One segment keeps Lucene's document numbers equal to the passages' places.
                writer.forceMerge(1);
            }
            return new LuceneIndex(DirectoryReader.open(directory));
        } catch (IOException failure) {
            throw new UncheckedIOException("the full-text index cannot be built", failure);
        }
    }

    private static Document document(Passage passage) {
        Document document = new Document();
        document.add(new TextField(TITLE, title(passage), Field.Store.NO));
        document.add(new TextField(TEXT, passage.text(), Field.Store.NO));
        return document;
    }

    private static String title(Passage passage) {
        return passage.title() + "\n" + String.join("\n", passage.headings());
    }
}

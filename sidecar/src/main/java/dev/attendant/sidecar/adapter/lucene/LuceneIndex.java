package dev.attendant.sidecar.adapter.lucene;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** BM25 over title, headings and text, held in memory. */
public final class LuceneIndex implements LexicalIndex {

    private static final String DOCUMENT = "document";
    private static final String KEY = "key";
    private static final String SEPARATOR = "\u0000";
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final int MOST_WORDS = 64;
    private static final float TITLE_BOOST = 0.6f;
    private static final Analyzer ANALYZER = new EnglishAnalyzer();

    /** k1 and b as measured best on short passages: long ones are punished little. */
    private static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

    private final IndexWriter writer;
    private final SearcherManager searchers;

    public LuceneIndex() {
        try {
            IndexWriterConfig config = new IndexWriterConfig(ANALYZER).setSimilarity(SIMILARITY);
            writer = new IndexWriter(new ByteBuffersDirectory(), config);
            searchers = new SearcherManager(writer, new BestMatchSearcher());
        } catch (IOException failure) {
            throw failed("opened", failure);
        }
    }

    @Override
    public void replace(DocumentId document, List<Passage> passages) {
        try {
            writer.updateDocuments(
                    new Term(DOCUMENT, document.value()),
                    passages.stream().map(LuceneIndex::indexed).toList());
        } catch (IOException failure) {
            throw failed("written", failure);
        }
    }

    @Override
    public void remove(DocumentId document) {
        try {
            writer.deleteDocuments(new Term(DOCUMENT, document.value()));
        } catch (IOException failure) {
            throw failed("written", failure);
        }
    }

    @Override
    public List<Match> search(String text, String context, int limit) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Set<String> asked = words(text);
        asked.forEach(word -> add(word, 1, query));
        words(context).stream()
                .filter(word -> !asked.contains(word))
                .forEach(word -> add(word, (float) CONTEXT, query));
        return reading(searcher -> {
            List<Match> matches = new ArrayList<>();
            BinaryDocValues keys = MultiDocValues.getBinaryValues(searcher.getIndexReader(), KEY);
            ScoreDoc[] found = searcher.search(query.build(), limit).scoreDocs;
            List<ScoreDoc> inIndexOrder = new ArrayList<>(List.of(found));
            inIndexOrder.sort(Comparator.comparingInt(match -> match.doc));
            for (ScoreDoc match : inIndexOrder) {
                keys.advanceExact(match.doc);
                matches.add(new Match(key(keys.binaryValue().utf8ToString()), match.score));
            }
            matches.sort(Comparator.comparingDouble(Match::score).reversed());
            return matches;
        });
    }

    @Override
    public Map<String, Double> weights(String text) {
        return reading(searcher -> {
            Map<String, Double> weights = new LinkedHashMap<>();
            for (String word : words(text)) {
                weights.put(word, inverseDocumentFrequency(searcher.getIndexReader(), word));
            }
            return weights;
        });
    }

    private static void add(String word, float weight, BooleanQuery.Builder query) {
        query.add(new BoostQuery(new TermQuery(new Term(TEXT, word)), weight), Occur.SHOULD);
        query.add(new BoostQuery(new TermQuery(new Term(TITLE, word)), weight * TITLE_BOOST), Occur.SHOULD);
    }

    @Override
    public boolean knows(String word) {
        return reading(searcher -> {
            IndexReader reader = searcher.getIndexReader();
            for (String form : words(word)) {
                if (reader.docFreq(new Term(TEXT, form)) > 0 || reader.docFreq(new Term(TITLE, form)) > 0) {
                    return true;
                }
            }
            return false;
        });
    }

    @Override
    public Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        try (TokenStream tokens = ANALYZER.tokenStream(TEXT, Passage.searchable(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (words.size() < MOST_WORDS && tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException failure) {
            throw failed("used to split a text into words", failure);
        }
        return words;
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

    /** BM25's own: ln(1 + (N - n + 0.5) / (n + 0.5)) for n of N passages (Robertson and Zaragoza 2009). */
    private static double inverseDocumentFrequency(IndexReader reader, String word) throws IOException {
        long containing = Math.max(reader.docFreq(new Term(TEXT, word)), reader.docFreq(new Term(TITLE, word)));
        return Math.log1p((Math.max(reader.numDocs(), containing) - containing + 0.5) / (containing + 0.5));
    }

    private static Document indexed(Passage passage) {
        Document document = new Document();
        document.add(new StringField(DOCUMENT, passage.document().value(), Field.Store.NO));
        String key = passage.document() + SEPARATOR + passage.version() + SEPARATOR + passage.ordinal();
        document.add(new BinaryDocValuesField(KEY, new BytesRef(key)));
        document.add(new TextField(TITLE, passage.path(), Field.Store.NO));
        document.add(new TextField(TEXT, Passage.searchable(passage.text()), Field.Store.NO));
        return document;
    }

    private static Passage.Key key(String value) {
        String[] parts = value.split(SEPARATOR, 3);
        return new Passage.Key(new DocumentId(parts[0]), parts[1], Integer.parseInt(parts[2]));
    }

    private <T> T reading(Reading<T> work) {
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

    private static UncheckedIOException failed(String done, IOException failure) {
        return new UncheckedIOException("the full-text index cannot be " + done, failure);
    }

    /** Work on one consistent view of the index. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    private static final class BestMatchSearcher extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(SIMILARITY);
            return searcher;
        }
    }
}

package dev.attendant.sidecar.adapter.lucene;

import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** BM25 over title, headings and text, held in memory. */
public final class LuceneIndex implements LexicalIndex {

    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final int MOST_WORDS = 64;
    private static final float TITLE_BOOST = 0.6f;
    private static final Analyzer ANALYZER = new EnglishAnalyzer();

    /** k1 and b as measured best on short passages: long ones are punished little. */
    private static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

    private final MemoryIndex index = new MemoryIndex(new IndexWriterConfig(ANALYZER).setSimilarity(SIMILARITY));

    @Override
    public void replace(DocumentId document, List<Passage> passages) {
        index.replace(document, passages.stream().map(LuceneIndex::indexed).toList());
    }

    @Override
    public void remove(DocumentId document) {
        index.remove(document);
    }

    @Override
    public List<Match> search(String text, String context, int limit) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Set<String> asked = words(text);
        asked.forEach(word -> add(word, 1, query));
        words(context).stream()
                .filter(word -> !asked.contains(word))
                .forEach(word -> add(word, (float) CONTEXT, query));
        return index.read(searcher -> {
            List<Match> matches = new ArrayList<>();
            for (ScoreDoc match : searcher.search(query.build(), limit).scoreDocs) {
                matches.add(new Match(index.key(match.doc, searcher), match.score));
            }
            return matches;
        });
    }

    @Override
    public Map<String, Double> weights(String text) {
        return index.read(searcher -> {
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
        return index.read(searcher -> {
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
            throw new UncheckedIOException("a text cannot be split into words", failure);
        }
        return words;
    }

    @Override
    public void close() {
        index.close();
    }

    /** BM25's own: ln(1 + (N - n + 0.5) / (n + 0.5)) for n of N passages (Robertson and Zaragoza 2009). */
    private static double inverseDocumentFrequency(IndexReader reader, String word) throws IOException {
        long containing = Math.max(reader.docFreq(new Term(TEXT, word)), reader.docFreq(new Term(TITLE, word)));
        return Math.log1p((Math.max(reader.numDocs(), containing) - containing + 0.5) / (containing + 0.5));
    }

    private static Document indexed(Passage passage) {
        Document document = MemoryIndex.named(passage);
        document.add(new TextField(TITLE, passage.path(), Field.Store.NO));
        document.add(new TextField(TEXT, Passage.searchable(passage.text()), Field.Store.NO));
        return document;
    }
}

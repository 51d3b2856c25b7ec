package dev.attendant.sidecar.adapter.lucene;

import dev.attendant.sidecar.retrieval.LexicalIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** A full-text index in memory that never changes; passages are Lucene's document numbers. */
final class LuceneIndex implements LexicalIndex {

    private static final int MOST_WORDS = 64;
    private static final float TITLE_BOOST = 0.6f;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneIndex(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(LuceneIndexer.SIMILARITY);
    }

    @Override
    public List<Match> search(String text, int limit) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words(text).forEach(word -> {
            query.add(new TermQuery(new Term(LuceneIndexer.TEXT, word)), Occur.SHOULD);
            query.add(new BoostQuery(new TermQuery(new Term(LuceneIndexer.TITLE, word)), TITLE_BOOST), Occur.SHOULD);
        });
        return matches(query.build(), limit);
    }

    @Override
    public Map<String, Double> weights(String text) {
        Map<String, Double> weights = new LinkedHashMap<>();
        words(text).forEach(word -> weights.put(word, inverseDocumentFrequency(word)));
        return weights;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("the full-text index cannot be closed", failure);
        }
    }

    private List<Match> matches(BooleanQuery query, int limit) {
        try {
            List<Match> matches = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
                matches.add(new Match(found.doc, found.score));
            }
            return matches;
        } catch (IOException failure) {
            throw new UncheckedIOException("the full-text index cannot be read", failure);
        }
    }

    /** BM25's own: ln(1 + (N - n + 0.5) / (n + 0.5)) for n of N passages (Robertson and Zaragoza 2009). */
    private double inverseDocumentFrequency(String word) {
        try {
            long containing = Math.max(
                    reader.docFreq(new Term(LuceneIndexer.TEXT, word)),
                    reader.docFreq(new Term(LuceneIndexer.TITLE, word)));
            return Math.log1p((reader.numDocs() - containing + 0.5) / (containing + 0.5));
        } catch (IOException failure) {
            throw new UncheckedIOException("the full-text index cannot be read", failure);
        }
    }

    @Override
    public Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        try (TokenStream tokens = LuceneIndexer.ANALYZER.tokenStream(LuceneIndexer.TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (words.size() < MOST_WORDS && tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException failure) {
            throw new UncheckedIOException("a query cannot be split into words", failure);
        }
        return words;
    }
}

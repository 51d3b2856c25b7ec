package dev.attendant.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.adapter.markup.MarkdownReader;
import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.classification.TopicModel;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.insight.evaluation.RetrievalEvaluation;
import dev.attendant.sidecar.insight.sets.Corpus;
import dev.attendant.sidecar.insight.sets.QuestionFile;
import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.DocumentFolder;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.PlainTextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Public data beside the checkout; skipped where it is absent. */
class SharedDataTest {

    private static final Path DATA = Path.of("..", "..", "shared", "data");

    @Test
    void shouldFindThePassagesOfADeviceManual() throws IOException {
        Path set = present(DATA.resolve("retrieval/emanual"));
        try (OnnxEncoder encoder = OnnxEncoder.load();
                LuceneIndex words = new LuceneIndex()) {
            DocumentIndexer indexer = new DocumentIndexer(Map.of(DocumentFormat.TEXT, new PlainTextReader()), encoder);
            Corpus corpus = Corpus.index(
                    QuestionFile.documents(set.resolve("documents.jsonl")),
                    indexer,
                    words,
                    new Senses(encoder.words(), TopicModel.shipped()),
                    document -> {});

            RetrievalEvaluation.Figures figures = new RetrievalEvaluation(corpus, encoder)
                    .measure(QuestionFile.questions(set.resolve("questions.jsonl")));

            assertThat(figures.recallAt5()).isGreaterThanOrEqualTo(0.9);
            assertThat(figures.mrrAt10()).isGreaterThanOrEqualTo(0.7);
        }
    }

    @Test
    void shouldReadEveryArticleOfARealHelpCentre() throws IOException {
        DocumentFolder folder = new DocumentFolder(present(DATA.resolve("helpcenter/arduino")));
        MarkdownReader reader = new MarkdownReader();

        List<Article> articles = new ArrayList<>();
        for (Path file : folder.files()) {
            articles.add(reader.read(folder.read(file, "arduino")));
        }

        assertThat(articles).hasSize(414).allSatisfy(article -> {
            assertThat(article.title()).isNotBlank();
            assertThat(article.blocks()).isNotEmpty();
        });
    }

    private static Path present(Path folder) {
        assumeTrue(Files.isDirectory(folder), () -> folder + " is absent");
        return folder;
    }
}

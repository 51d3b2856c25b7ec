package dev.attendant.sidecar.insight.training;

import dev.attendant.sidecar.insight.sets.HelpcenterFile;
import dev.attendant.sidecar.insight.sets.ReadingFile;
import dev.attendant.sidecar.knowledge.DocumentFolder;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Articles with questions that stand by themselves, to learn from.
 *
 * @param questions answerable and unanswerable ones; the articles in their gold are locations of {@code articles}
 * @param weight how much an answerable question counts
 * @param unanswerable how much an unanswerable one counts
 */
public record QuestionedArticles(
        List<DocumentSource> articles, List<HelpcenterFile.Question> questions, double weight, double unanswerable) {

    private static final String COLLECTION = "training";
    private static final double HALF = 0.5;

    /** Half of the questions about passages have no answer; so much less do these count. */
    private static final double THIRD = 1.0 / 3;

    public QuestionedArticles {
        articles = List.copyOf(articles);
        questions = List.copyOf(questions);
    }

    /**
     * A help centre with the questions of its dev split.
     *
     * @throws IOException where an article cannot be read
     */
    public static QuestionedArticles ofHelpcenter(Path articles, List<HelpcenterFile.Question> questions)
            throws IOException {
        DocumentFolder folder = new DocumentFolder(articles);
        List<DocumentSource> sources = new ArrayList<>();
        for (Path file : folder.files()) {
            sources.add(folder.read(file, COLLECTION));
        }
        return new QuestionedArticles(
                sources,
                questions.stream()
                        .filter(question -> question.split().equals("dev"))
                        .filter(question -> question.turns().size() == 1)
                        .toList(),
                1,
                1);
    }

    /**
     * Passages with their questions; those of one title make an article. They count half as much as a help centre,
     * which is what customers ask about.
     */
    public static QuestionedArticles ofPassages(List<ReadingFile.Passage> passages) {
        Map<String, List<ReadingFile.Passage>> byTitle = passages.stream()
                .collect(Collectors.groupingBy(QuestionedArticles::title, LinkedHashMap::new, Collectors.toList()));
        List<DocumentSource> articles = new ArrayList<>();
        byTitle.forEach((title, sections) -> articles.add(article(articles.size(), title, sections)));
        return new QuestionedArticles(
                articles,
                passages.stream().flatMap(QuestionedArticles::questions).toList(),
                HALF,
                HALF * THIRD);
    }

    private static String title(ReadingFile.Passage passage) {
        return passage.path().split(" > ", 2)[0];
    }

    private static DocumentSource article(int number, String title, List<ReadingFile.Passage> passages) {
        String text = passages.stream().map(QuestionedArticles::section).collect(Collectors.joining("\n\n"));
        return new DocumentSource(
                new DocumentId("article-" + number), DocumentFormat.MARKDOWN, title, text, COLLECTION, title, Map.of());
    }

    private static String section(ReadingFile.Passage passage) {
        String[] path = passage.path().split(" > ", 2);
        String said = String.join(" ", passage.sentences());
        return path.length == 1 ? said : "## " + path[1] + "\n\n" + said;
    }

    private static Stream<HelpcenterFile.Question> questions(ReadingFile.Passage passage) {
        String article = title(passage);
        return passage.questions().stream().map(asked -> question(asked, article));
    }

    private static HelpcenterFile.Question question(ReadingFile.Asked asked, String article) {
        boolean answerable = !asked.answers().isEmpty();
        return new HelpcenterFile.Question(
                asked.text(),
                List.of(asked.text()),
                answerable ? "answerable" : "unanswerable",
                "",
                answerable ? List.of(new HelpcenterFile.Gold(article, "")) : List.of(),
                "dev");
    }
}

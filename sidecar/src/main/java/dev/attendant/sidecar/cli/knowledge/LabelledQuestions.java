package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentEntry;
import dev.attendant.sidecar.insight.sets.HelpcenterFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Labelled questions of a file, as a sidecar is told them. */
public final class LabelledQuestions {

    private static final int MOST = 1_000;

    private LabelledQuestions() {}

    /** A question with the ids of the documents that answer it. */
    public record Labelled(String text, List<String> documents) {
        public Labelled {
            documents = List.copyOf(documents);
        }
    }

    /**
     * The questions that stand by themselves, at most 1,000 of them and those evenly spread.
     *
     * @throws IOException where one names an article that is not published
     */
    public static List<Labelled> of(List<HelpcenterFile.Question> questions, List<DocumentEntry> published)
            throws IOException {
        Map<String, String> ids = published.stream()
                .collect(
                        Collectors.toMap(DocumentEntry::location, DocumentEntry::documentId, (first, second) -> first));
        published.forEach(document -> ids.putIfAbsent(document.documentId(), document.documentId()));
        List<Labelled> labelled = new ArrayList<>();
        for (HelpcenterFile.Question question : questions) {
            boolean answerable = question.kind().equals("answerable");
            if (question.turns().size() == 1 && (answerable || question.kind().equals("unanswerable"))) {
                labelled.add(new Labelled(question.text(), answerable ? documents(question, ids) : List.of()));
            }
        }
        return spread(labelled);
    }

    private static List<String> documents(HelpcenterFile.Question question, Map<String, String> ids)
            throws IOException {
        List<String> documents = new ArrayList<>();
        for (String article : question.articles()) {
            String id = ids.get(article);
            if (id == null) {
                throw new IOException("question " + question.id() + " names " + article + ", which is not published");
            }
            documents.add(id);
        }
        return documents;
    }

    private static List<Labelled> spread(List<Labelled> questions) {
        int n = questions.size();
        return n <= MOST
                ? questions
                : IntStream.range(0, MOST)
                        .mapToObj(i -> questions.get((int) ((long) i * n / MOST)))
                        .toList();
    }
}

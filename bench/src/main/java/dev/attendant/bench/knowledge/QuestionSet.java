package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.insight.sets.Question;
import dev.attendant.sidecar.insight.sets.QuestionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Documents with questions that they answer. */
record QuestionSet(String name, List<QuestionFile.Entry> documents, List<Question> questions) {

    private static final String DOCUMENTS = "documents.jsonl";
    private static final String QUESTIONS = "questions.jsonl";

    QuestionSet {
        documents = List.copyOf(documents);
        questions = List.copyOf(questions);
    }

    /**
     * The sets in the folders of a folder, by name.
     *
     * @throws IOException where there are none, or one cannot be read; the message says what to do
     */
    static List<QuestionSet> below(Path folder) throws IOException {
        List<Path> folders = folders(folder);
        if (folders.isEmpty()) {
            throw new IOException(
                    "no question sets in " + folder.toAbsolutePath().normalize()
                            + ": name with --data a folder of folders that hold " + DOCUMENTS + " and " + QUESTIONS);
        }
        List<QuestionSet> sets = new ArrayList<>();
        for (Path each : folders) {
            sets.add(read(each));
        }
        return sets;
    }

    private static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(each -> Files.isRegularFile(each.resolve(DOCUMENTS))
                            && Files.isRegularFile(each.resolve(QUESTIONS)))
                    .sorted()
                    .toList();
        }
    }

    private static QuestionSet read(Path folder) throws IOException {
        List<Question> answerable = QuestionFile.questions(folder.resolve(QUESTIONS)).stream()
                .filter(question -> !question.unanswerable() && !question.gold().isEmpty())
                .toList();
        return new QuestionSet(
                folder.getFileName().toString(), QuestionFile.documents(folder.resolve(DOCUMENTS)), answerable);
    }
}

package dev.attendant.sidecar.insight.sets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Passages with questions, as {@code sidecar/training/README.md} describes them: a line {@code # Title > Heading}, then
 * numbered sentences, then for each question the numbers of the sentences that answer it, or 0, a tab and the question.
 */
public final class ReadingFile {

    private static final String PATH = "# ";
    private static final Pattern SENTENCE = Pattern.compile("(\\d{1,3}) (\\S.*)");
    private static final Pattern QUESTION = Pattern.compile("(\\d{1,3}(?:,\\d{1,3})*)\t(\\S.*)");

    private ReadingFile() {}

    /**
     * A passage.
     *
     * @param path its document's title and the headings above it
     */
    public record Passage(String path, List<String> sentences, List<Asked> questions) {

        /** Path and sentences, as a reader is given them. */
        public String text() {
            return path + ": " + String.join(" ", sentences);
        }
    }

    /**
     * A question.
     *
     * @param answers the places of the sentences that answer it, from 0; empty where the document does not
     */
    public record Asked(String text, Set<Integer> answers) {}

    /**
     * Reads all text files of a folder.
     *
     * @return the passages of each file, in the order of their names
     * @throws IOException where one cannot be read
     * @throws IllegalArgumentException naming the file and the line that is neither of the three, or the folder that
     *     has no text file
     */
    public static List<List<Passage>> readAll(Path folder) throws IOException {
        List<List<Passage>> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                read.add(read(file));
            }
        }
        if (read.isEmpty()) {
            throw new IllegalArgumentException("there are no text files in " + folder);
        }
        return read;
    }

    /**
     * Reads a file.
     *
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException naming the line that is neither of the three
     */
    public static List<Passage> read(Path file) throws IOException {
        List<Passage> passages = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !take(lines.get(i), passages)) {
                throw new IllegalArgumentException("%s, line %d: neither a path nor the next sentence nor a question"
                        .formatted(file.getFileName(), i + 1));
            }
        }
        return passages;
    }

    private static boolean take(String line, List<Passage> passages) {
        if (line.startsWith(PATH)) {
            return passages.add(new Passage(line.substring(PATH.length()), new ArrayList<>(), new ArrayList<>()));
        }
        return !passages.isEmpty() && (isSentence(line, passages.getLast()) || isQuestion(line, passages.getLast()));
    }

    private static boolean isSentence(String line, Passage passage) {
        Matcher sentence = SENTENCE.matcher(line);
        return sentence.matches()
                && Integer.parseInt(sentence.group(1)) == passage.sentences().size() + 1
                && passage.sentences().add(sentence.group(2));
    }

    private static boolean isQuestion(String line, Passage passage) {
        Matcher question = QUESTION.matcher(line);
        if (!question.matches()) {
            return false;
        }
        Set<Integer> numbers = Arrays.stream(question.group(1).split(","))
                .map(Integer::parseInt)
                .collect(Collectors.toSet());
        int most = passage.sentences().size();
        Set<Integer> answers = numbers.equals(Set.of(0))
                ? Set.of()
                : numbers.stream().map(number -> number - 1).collect(Collectors.toSet());
        return answers.stream().allMatch(place -> place >= 0 && place < most)
                && passage.questions().add(new Asked(question.group(2), answers));
    }
}

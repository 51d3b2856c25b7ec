package dev.attendant.sidecar.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.classification.LabelledFile;
import dev.attendant.sidecar.classification.LabelledText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the utterances that the intents are trained on must be like. */
class TrainingDataTest {

    private static final Path FOLDER = Path.of("training");
    private static final int LINES = 60;
    private static final Pattern REAL_ADDRESS = Pattern.compile("@(?!example\\.(com|org|net)\\b)\\w+\\.\\w+");
    private static final Pattern PHONE = Pattern.compile("\\+\\d{6,}|\\b0\\d{9,}");

    @Test
    void shouldHaveEnoughUtterancesOfEachIntentAndNoOther() throws IOException {
        Map<String, Long> counts =
                labelled().stream().collect(Collectors.groupingBy(LabelledText::label, Collectors.counting()));

        assertThat(counts)
                .containsOnlyKeys(names())
                .allSatisfy((intent, count) -> assertThat(count).as(intent).isGreaterThanOrEqualTo(LINES));
    }

    @Test
    void shouldPartTextAndIntentByOneTab() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("intents.tsv")))
                .allMatch(line -> line.split("\t", -1).length == 2);
    }

    @Test
    void shouldHaveEachTextOnceInAllFiles() throws IOException {
        Set<String> seen = new HashSet<>();

        assertThat(texts().map(text -> text.toLowerCase(Locale.ROOT)).filter(text -> !seen.add(text)))
                .isEmpty();
    }

    @Test
    void shouldNameNoRealMailboxAndNoRealPhone() throws IOException {
        assertThat(texts())
                .noneMatch(text -> REAL_ADDRESS.matcher(text).find())
                .noneMatch(text -> PHONE.matcher(text).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"out-of-scope.tsv", "unclear.tsv"})
    void shouldHaveTextsAloneWhereTheFileIsTheLabel(String file) throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve(file)))
                .hasSizeGreaterThan(200)
                .noneMatch(String::isBlank)
                .noneMatch(line -> line.contains("\t"));
    }

    @Test
    void shouldKeepTheMessagesThatAreTestedWithOutOfTraining() throws IOException {
        Set<String> trained = texts().collect(Collectors.toSet());

        assertThat(ShippedIntentsTest.messages()).extracting(LabelledText::text).noneMatch(trained::contains);
    }

    private static String[] names() {
        return Intents.SHIPPED.intents().stream().map(Intent::name).toArray(String[]::new);
    }

    private static List<LabelledText> labelled() throws IOException {
        return LabelledFile.read(FOLDER.resolve("intents.tsv"));
    }

    private static Stream<String> texts() throws IOException {
        Stream<String> unlabelled = Stream.concat(
                Files.readAllLines(FOLDER.resolve("out-of-scope.tsv")).stream(),
                Files.readAllLines(FOLDER.resolve("unclear.tsv")).stream());
        return Stream.concat(labelled().stream().map(LabelledText::text), unlabelled);
    }
}

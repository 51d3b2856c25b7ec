package dev.attendant.sidecar.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.opennlp.OpenNlpLanguageModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    private static final LanguageDetector DETECTOR = new LanguageDetector(OpenNlpLanguageModel.load());
    private static final String ENGLISH = "en";

    @Test
    void shouldTellTheLanguageOfShortMessagesToATenantOfEnglishCustomers() throws IOException {
        List<String[]> rows = rows();

        List<String> wrong = rows.stream()
                .filter(row -> !DETECTOR.detect(row[1], ENGLISH).tagOr("?").equals(row[0]))
                .map(row -> row[0] + " " + row[1] + " " + DETECTOR.detect(row[1], ENGLISH))
                .toList();

        assertThat(rows).hasSizeGreaterThan(300);
        assertThat(wrong).hasSizeLessThanOrEqualTo(rows.size() * 4 / 100);
        assertThat(wrong).noneMatch(each -> each.startsWith(ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thx", "order?", "ok", "hi", "refund pls", "still nothing", "wtf", "App crash iOS 17"})
    void shouldKeepToEnglishInAnEnglishConversationOfFewWords(String message) {
        assertThat(DETECTOR.detect(message, ENGLISH).tagOr(ENGLISH)).isEqualTo(ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"ok, de", "Retoure, de", "merci, fr", "gracias, es", "hallo, nl", "super, fr"})
    void shouldKeepToTheLanguageOfTheConversation(String message, String usual) {
        assertThat(DETECTOR.detect(message, usual).tagOr(usual)).isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource({"hola, es", "merci beaucoup, fr", "danke, de", "grazie mille, it", "Спасибо, ru", "谢谢, zh"})
    void shouldNoticeWhenACustomerChangesTheLanguage(String message, String tag) {
        assertThat(DETECTOR.detect(message, ENGLISH).tagOr("?")).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "😀",
                "12345",
                "#4711",
                "?!",
                "สวัสดี",
                "\u200d\u202e",
                "a@b.com",
                "https://example.com/x",
                "\ud83d"
            })
    void shouldTellNothingFromWhatHasNoWords(String message) {
        assertThat(DETECTOR.detect(message, ENGLISH)).isEqualTo(new Language.Undetermined());
    }

    @Test
    void shouldTellNothingFromABlobOfBase64() {
        String blob = "QWxsIHdvcmsgYW5kIG5vIHBsYXkgbWFrZXMgSmFjayBhIGR1bGwgYm95Lg".repeat(300);

        assertThat(DETECTOR.detect(blob, ENGLISH)).isEqualTo(new Language.Undetermined());
    }

    @Test
    void shouldTellTheSameWhenManyAskAtOnce() {
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(k -> DETECTOR.detect("Wo bleibt meine Bestellung?", ENGLISH))
                        .distinct())
                .hasSize(1);
    }

    private static List<String[]> rows() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(LanguageDetectorTest.class.getResourceAsStream("/language/messages.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}

package dev.attendant.sidecar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.markup.MarkdownReader;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChunkerTest {

    private static final String LONG_SENTENCE = "This sentence goes on " + "and on ".repeat(60) + "until it ends.";
    private static final String MANY_SENTENCES = "Every sentence of this text has exactly eight words. ".repeat(40);

    static List<String> articles() {
        return List.of(
                "Short.",
                MANY_SENTENCES,
                LONG_SENTENCE + " Then a short one. " + LONG_SENTENCE,
                "# T\n\nIntro.\n\n## A\n\nText of a.\n\n### B\n\n" + MANY_SENTENCES + "\n\n## C\n\nText of c.",
                "# T\n\n1. Open it.\n2. " + MANY_SENTENCES + "\n3. Close it.\n   - Softly.\n   - Slowly.",
                "# T\n\n| A | B |\n|---|---|\n" + "| one. Two. | three |\n".repeat(60),
                "# T\n\n```\na. b. c.\n\nd. e.\n```\n\n🙂 Text. 🙂 More text.");
    }

    @ParameterizedTest
    @MethodSource("articles")
    void shouldCutEveryPassageOutOfTheText(String content) {
        Article article = read(content);

        assertThat(passages(article))
                .isNotEmpty()
                .allSatisfy(passage ->
                        assertThat(article.text().substring(passage.offset())).startsWith(passage.text()));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void shouldGiveSentencesInOrderWithoutOverlap(String content) {
        List<Span> sentences = passages(read(content)).stream()
                .flatMap(passage -> passage.sentences().stream().map(passage::inDocument))
                .toList();

        assertThat(sentences).isSortedAccordingTo(Comparator.comparingInt(Span::start));
        assertThat(IntStream.range(1, sentences.size()))
                .noneMatch(i -> sentences.get(i - 1).overlaps(sentences.get(i)));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void shouldLeaveNoWordOfABlockOut(String content) {
        Article article = read(content);

        String inBlocks = String.join(" ", blocks(article));
        String inSentences = String.join(" ", sentences(passages(article)));

        assertThat(inSentences).isEqualToNormalizingWhitespace(inBlocks);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void shouldNumberPassagesFromZero(String content) {
        List<Passage> passages = passages(read(content));

        assertThat(passages)
                .extracting(Passage::ordinal)
                .isEqualTo(IntStream.range(0, passages.size()).boxed().toList());
    }

    @Test
    void shouldKeepPassagesShort() {
        List<Passage> passages = passages(read(MANY_SENTENCES));

        assertThat(passages).hasSizeGreaterThan(1);
        assertThat(passages)
                .allSatisfy(passage -> assertThat(passage.text().split(" ")).hasSizeLessThan(120));
    }

    @Test
    void shouldNeverCutASentence() {
        assertThat(sentences(passages(read(LONG_SENTENCE + " Short.")))).containsExactly(LONG_SENTENCE, "Short.");
    }

    @Test
    void shouldBeginAPassageWithEachSection() {
        List<Passage> passages = passages(read("# T\n\nIntro.\n\n## A\n\nText of a.\n\n### B\n\nText of b."));

        assertThat(passages).extracting(Passage::text).containsExactly("Intro.", "Text of a.", "Text of b.");
        assertThat(passages).extracting(Passage::headings).containsExactly(List.of(), List.of("A"), List.of("A", "B"));
        assertThat(passages).extracting(Passage::title).containsOnly("T");
    }

    @Test
    void shouldKeepTheMarkersOfAList() {
        List<Passage> passages = passages(read("# T\n\n1. Open it.\n2. Press it. Wait.\n\nDone."));

        assertThat(passages).singleElement().returns("1. Open it.\n2. Press it. Wait.\nDone.", Passage::text);
        assertThat(sentences(passages)).containsExactly("Open it.", "Press it.", "Wait.", "Done.");
    }

    @Test
    void shouldTakeARowOfATableForOneSentence() {
        assertThat(sentences(passages(read("| A | B |\n|---|---|\n| One. Two. | three |"))))
                .containsExactly("A: One. Two.; B: three");
    }

    private static Article read(String content) {
        return new MarkdownReader().read(Documents.markdown("guide", content));
    }

    private static List<Passage> passages(Article article) {
        return Chunker.passages(new DocumentId("guide"), "version", article);
    }

    private static List<String> blocks(Article article) {
        return article.blocks().stream()
                .map(block -> block.span().of(article.text()))
                .toList();
    }

    private static List<String> sentences(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> passage.sentences().stream().map(sentence -> sentence.of(passage.text())))
                .toList();
    }
}

package dev.attendant.sidecar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.retrieval.DocumentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFolderTest {

    @TempDir
    private Path root;

    @Test
    void shouldFindReadableFilesInTheOrderOfTheirPaths() throws IOException {
        write("b.md", "b");
        write("a/c.HTML", "c");
        write("a/b.txt", "b");
        write("a/picture.png", "no text");
        write("README.md", "about the folder");
        write("a/README.md", "about the folder");

        DocumentFolder folder = new DocumentFolder(root);

        assertThat(folder.files()).extracting(folder::location).containsExactly("a/b.txt", "a/c.HTML", "b.md");
    }

    @Test
    void shouldTakeOneFileForAFolder() throws IOException {
        Path file = write("help/README.md", "read me");
        DocumentFolder folder = new DocumentFolder(file);

        assertThat(folder.files()).containsExactly(file);
        assertThat(folder.location(file)).isEqualTo("README.md");
    }

    @Test
    void shouldReadAFileWithItsPlaceAndFormat() throws IOException {
        Path file = write("billing/refunds.md", "# Refunds 🙂");

        DocumentSource source = new DocumentFolder(root).read(file, "help");

        assertThat(source.id()).isEqualTo(new DocumentId("help~billing~refunds.md"));
        assertThat(source.format()).isEqualTo(DocumentFormat.MARKDOWN);
        assertThat(source.text()).isEqualTo("# Refunds 🙂");
        assertThat(source.collection()).isEqualTo("help");
        assertThat(source.location()).isEqualTo("billing/refunds.md");
    }

    @Test
    void shouldSayWhichFileIsNoText() throws IOException {
        Path file = Files.write(root.resolve("broken.md"), new byte[] {(byte) 0xC3, 0x28});

        assertThatThrownBy(() -> new DocumentFolder(root).read(file, "help"))
                .isInstanceOf(IOException.class)
                .hasMessage("broken.md is not UTF-8 text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help/a b.md", "help/ä.md", "-a.md", "a~b.md", ".hidden/a.md", "help/a?.md"})
    void shouldGiveAnyPathAnIdThatIsStable(String location) {
        assertThat(DocumentFolder.idOf(location)).isEqualTo(DocumentFolder.idOf(location));
    }

    @Test
    void shouldNeverGiveTwoPathsTheSameId() {
        List<String> alike = List.of(
                "a/b.md",
                "a~b.md",
                "a b.md",
                "a-b.md",
                "a?b.md",
                "d/a-b.md",
                "a/" + "x".repeat(300),
                "a/" + "x".repeat(301));

        assertThat(alike).extracting(DocumentFolder::idOf).doesNotHaveDuplicates();
    }

    @Test
    void shouldShowAPlainPathInItsId() {
        assertThat(DocumentFolder.idOf("help/billing/refunds.md")).hasToString("help~billing~refunds.md");
    }

    private Path write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}

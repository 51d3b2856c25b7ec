package dev.attendant.localorg.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attendant.localorg.problem.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Elements, their texts and where they begin. */
class XmlReaderTest {

    @TempDir
    private Path folder;

    @Test
    void shouldSayWhereEachElementBegins() throws Exception {
        Path file = write("<root>\n  <name>One</name>\n  <name>Two</name>\n</root>\n");

        Element root = XmlReader.read(file);

        assertThat(root.all("name"))
                .extracting(Element::position)
                .containsExactly(new Position(file, 2, 3), new Position(file, 3, 3));
    }

    @Test
    void shouldReadTextsAttributesAndNamespaces() throws Exception {
        Path file = write("<root xmlns=\"urn:one\"><flag kind=\"a\"> true </flag><empty/></root>");

        Element root = XmlReader.read(file);

        assertThat(root.namespace()).isEqualTo("urn:one");
        assertThat(root.isTrue("flag")).isTrue();
        assertThat(root.first("flag").orElseThrow().attributes()).containsEntry("kind", "a");
        assertThat(root.text("empty")).isEmpty();
    }

    @Test
    void shouldSayWhereAFileIsBroken() throws Exception {
        Path file = write("<root>\n<name>\n</root>");

        MalformedXmlException failure = catchThrowableOfType(MalformedXmlException.class, () -> XmlReader.read(file));

        assertThat(failure.position().line()).isEqualTo(3);
        assertThat(failure).hasMessageStartingWith("Error parsing file: ");
    }

    @Test
    void shouldNotFollowEntitiesToOtherFiles() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path file = write("<!DOCTYPE r [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><r>&e;</r>");

        String read = textOrFailure(file);

        assertThat(read).doesNotContain("secret\n").isNotEqualTo("secret");
    }

    private static String textOrFailure(Path file) {
        try {
            return XmlReader.read(file).text();
        } catch (MalformedXmlException failure) {
            return "refused";
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file.xml"), text);
    }
}

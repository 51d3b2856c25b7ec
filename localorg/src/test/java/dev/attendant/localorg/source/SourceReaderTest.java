package dev.attendant.localorg.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.localorg.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes a component, and under which name. */
class SourceReaderTest {

    @TempDir
    private Path folder;

    @Test
    void shouldNamePartsOfAnObjectAfterIt() throws Exception {
        write("objects/Case/fields/Intent__c.field-meta.xml", "CustomField");

        SourceTree tree = read();

        assertThat(tree.has("CustomField", "case.intent__C")).isTrue();
        assertThat(tree.of("CustomField", "Case"))
                .extracting(Component::localName)
                .containsExactly("Intent__c");
    }

    @Test
    void shouldNameReportsAfterTheirFolders() throws Exception {
        write("reports/Attendant/Costs.report-meta.xml", "Report");

        assertThat(read().has("Report", "Attendant/Costs")).isTrue();
    }

    @Test
    void shouldDecodeNamesOfLayouts() throws Exception {
        write("layouts/Case-Case %28Attendant%29.layout-meta.xml", "Layout");

        assertThat(read().has("Layout", "Case-Case (Attendant)")).isTrue();
    }

    @Test
    void shouldKnowTheContentOfAClass() throws Exception {
        write("classes/Clock.cls-meta.xml", "ApexClass");
        Files.writeString(folder.resolve("classes/Clock.cls"), "public class Clock {}");

        Component found = read().find("ApexClass", "Clock").orElseThrow();

        assertThat(found.content()).contains(folder.resolve("classes/Clock.cls"));
    }

    @Test
    void shouldPassOverTestsAndHiddenFiles() throws Exception {
        write("lwc/chat/chat.js-meta.xml", "LightningComponentBundle");
        write("lwc/chat/__tests__/chat.test.js", "");
        write(".hidden/note.txt", "");
        write("lwc/jsconfig.json", "");

        assertThat(read().unreadable()).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoComponent() throws Exception {
        write("flows/note.txt", "");
        write("classes/Clock.cls", "");
        write("classes/Case_Triage.flow-meta.xml", "Flow");

        assertThat(read().unreadable())
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "Could not infer a metadata type",
                        "Metadata file is missing: Clock.cls-meta.xml",
                        "Could not infer a metadata type: a Flow belongs in a folder named flows");
    }

    private SourceTree read() {
        return SourceReader.read(List.of(folder));
    }

    private void write(String path, String root) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, root.isEmpty() ? "" : "<" + root + "/>");
    }
}

package dev.attendant.localorg.apex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.localorg.source.SourceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of classes. */
class ApexCodeTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeAClass() throws Exception {
        Files.createDirectories(folder.resolve("classes"));
        Files.writeString(folder.resolve("classes/Outer.cls-meta.xml"), "<ApexClass/>");
    }

    @Test
    void shouldReadMethodsWithTheirAnnotations() throws Exception {
        ApexCode code = read("""
                public inherited sharing class Outer {
                    @InvocableMethod(label='Do it' callout=true)
                    public static List<Reply> act(List<Request> requests) { return null; }
                }
                """);

        ApexMethod method = code.type("outer").flatMap(ApexType::invocable).orElseThrow();

        assertThat(method.name()).isEqualTo("act");
        assertThat(method.returns()).isEqualTo("List<Reply>");
        assertThat(method.parameters()).extracting(ApexVariable::type).containsExactly("List<Request>");
        assertThat(method.modifiers()
                        .annotation("invocablemethod")
                        .orElseThrow()
                        .values())
                .containsEntry("label", "Do it")
                .containsEntry("callout", "true");
        assertThat(code.type("Outer").orElseThrow().modifiers().has("inherited sharing"))
                .isTrue();
    }

    @Test
    void shouldFindInnerTypesFromTheirOuterOne() throws Exception {
        ApexCode code = read("""
                public class Outer {
                    public enum Mood { GOOD, BAD }
                    public interface Teller { String tell(Integer times); }
                    public class Inner { public String first, second; public Integer count { get; set; } }
                }
                """);
        ApexType outer = code.type("Outer").orElseThrow();

        assertThat(code.type("Inner", outer).orElseThrow().variables())
                .extracting(ApexVariable::name)
                .containsExactly("first", "second", "count");
        assertThat(code.type("Outer.Mood").orElseThrow().kind()).isEqualTo(ApexType.Kind.ENUM);
        assertThat(code.type("Teller", outer).orElseThrow().method("TELL")).isPresent();
        assertThat(code.type("Nowhere", outer)).isEmpty();
    }

    @Test
    void shouldSayWhereSyntaxIsBroken() throws Exception {
        ApexCode code = read("public class Outer {\n    void act() { return }\n}\n");

        assertThat(code.syntaxErrors()).first().satisfies(problem -> {
            assertThat(problem.position().line()).isEqualTo(2);
            assertThat(problem.message()).startsWith("Unexpected syntax: ");
        });
    }

    private ApexCode read(String source) throws Exception {
        Files.writeString(folder.resolve("classes/Outer.cls"), source);
        return ApexCode.read(SourceReader.read(List.of(folder)));
    }
}

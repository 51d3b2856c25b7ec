package dev.attendant.localorg;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which room may know which, and where libraries may be used. */
class ArchitectureTest {

    private static final String ROOT = "dev.attendant.localorg";

    /** What each room may know of the others. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("source", Set.of("listing", "problem")),
            Map.entry("apex", Set.of("problem", "source")),
            Map.entry("schema", Set.of("listing", "source")),
            Map.entry("deployment", Set.of("apex", "schema", "source")),
            Map.entry("metadata", Set.of("listing", "problem", "source")),
            Map.entry("soql", Set.of("apex", "deployment", "problem", "schema", "source")),
            Map.entry("reference", Set.of("listing", "apex", "deployment", "problem", "schema", "source")),
            Map.entry("rule", Set.of("apex", "deployment", "problem")),
            Map.entry("types", Set.of("apex", "deployment", "problem")),
            Map.entry("payload", Set.of("apex", "deployment", "problem")),
            Map.entry("listing", Set.of()));

    private static final Set<String> ALONE = Set.of("seed");

    /** Where each library may be used. */
    private static final Map<String, String[]> LIBRARIES = Map.of(
            "com.sforce..", new String[] {ROOT + ".metadata"},
            "com.nawforce..", new String[] {ROOT + ".types"},
            "io.github.apexdevtools.sobjecttypes..", new String[] {ROOT + ".schema"},
            "io.github.apexdevtools.apexparser..",
                    new String[] {ROOT + ".apex", ROOT + ".soql", ROOT + ".reference", ROOT + ".rule"},
            "picocli..", new String[] {ROOT});

    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> shouldKnowOnlyWhatTheMapSays() {
        return ARROWS.keySet().stream().map(room -> DynamicTest.dynamicTest(room, () -> checkRoom(room)));
    }

    @TestFactory
    Stream<DynamicTest> shouldUseLibrariesOnlyWhereTheyBelong() {
        return LIBRARIES.entrySet().stream()
                .map(library -> DynamicTest.dynamicTest(
                        library.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackages(library.getValue())
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(library.getKey())
                                .check(code)));
    }

    @Test
    void shouldHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(code);
    }

    @Test
    void shouldMapEveryRoom() {
        assertThat(code.getPackage(ROOT).getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .allMatch(room -> ARROWS.containsKey(room) || ALONE.contains(room));
    }

    @Test
    void shouldSayOfEachRoomThatNothingIsNull() {
        assertThat(code.getPackage(ROOT).getSubpackagesInTree())
                .allMatch(room -> room.isAnnotatedWith(NullMarked.class));
    }

    private void checkRoom(String room) {
        String[] others = Stream.concat(ARROWS.keySet().stream(), ALONE.stream())
                .filter(other -> !other.equals(room) && !ARROWS.get(room).contains(other))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(code);
        classes()
                .that()
                .resideInAPackage(ROOT + "." + room + "..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage(ROOT + "..")
                .check(code);
    }
}

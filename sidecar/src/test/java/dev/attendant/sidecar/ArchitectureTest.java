package dev.attendant.sidecar;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may know which, and where libraries may be used. */
class ArchitectureTest {

    private static final String ROOT = "dev.attendant.sidecar";

    /** What each feature may know of the others; a package that is missing here may know none. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry(
                    "action",
                    Set.of("chat", "conversation", "encoding", "knowledge", "pii", "prompt", "retrieval", "tenant")),
            Map.entry(
                    "assist",
                    Set.of(
                            "action",
                            "classification",
                            "conversation",
                            "encoding",
                            "generation",
                            "grounding",
                            "handoff",
                            "knowledge",
                            "language",
                            "mood",
                            "pii",
                            "prompt",
                            "retrieval",
                            "safety",
                            "tenant",
                            "turn",
                            "understanding",
                            "writing")),
            Map.entry(
                    "bias",
                    Set.of(
                            "classification",
                            "encoding",
                            "entities",
                            "generation",
                            "language",
                            "mood",
                            "pii",
                            "safety",
                            "tenant",
                            "turn",
                            "understanding")),
            Map.entry("cache", Set.of("conversation", "encoding", "generation", "knowledge", "retrieval", "tenant")),
            Map.entry("calibration", Set.of("encoding", "generation", "knowledge", "retrieval", "tenant")),
            Map.entry("care", Set.of("encoding", "graph", "knowledge", "page", "pii", "retrieval", "tenant")),
            Map.entry("chat", Set.of("tenant")),
            Map.entry("classification", Set.of("encoding")),
            Map.entry("config", Set.of()),
            Map.entry("desk", Set.of("cache", "conversation", "live", "tenant")),
            Map.entry("encoding", Set.of()),
            Map.entry("entities", Set.of("tenant")),
            Map.entry("explain", Set.of()),
            Map.entry("graph", Set.of("explain", "retrieval", "tenant")),
            Map.entry("grounding", Set.of("encoding", "recent", "retrieval")),
            Map.entry("handoff", Set.of()),
            Map.entry("health", Set.of("chat", "tenant", "writing")),
            Map.entry("tenant", Set.of()),
            Map.entry("conversation", Set.of("tenant")),
            Map.entry("cost", Set.of("conversation", "tenant")),
            Map.entry("language", Set.of()),
            Map.entry("live", Set.of("conversation", "generation", "tenant", "turn")),
            Map.entry("models", Set.of("tenant")),
            Map.entry("mood", Set.of("classification", "encoding")),
            Map.entry(
                    "replay",
                    Set.of(
                            "cache",
                            "chat",
                            "conversation",
                            "cost",
                            "encoding",
                            "generation",
                            "handoff",
                            "knowledge",
                            "retrieval",
                            "tenant",
                            "turn",
                            "writing")),
            Map.entry("retrieval", Set.of("encoding")),
            Map.entry("org", Set.of("tenant")),
            Map.entry("page", Set.of()),
            Map.entry("pii", Set.of("conversation", "recent", "tenant")),
            Map.entry("recent", Set.of()),
            Map.entry("prompt", Set.of()),
            Map.entry(
                    "writing",
                    Set.of(
                            "action",
                            "chat",
                            "conversation",
                            "cost",
                            "explain",
                            "generation",
                            "grounding",
                            "knowledge",
                            "pii",
                            "prompt",
                            "retrieval",
                            "tenant")),
            Map.entry("spelling", Set.of()),
            Map.entry("safety", Set.of("classification", "encoding", "explain", "knowledge", "retrieval")),
            Map.entry(
                    "understanding",
                    Set.of(
                            "classification",
                            "conversation",
                            "encoding",
                            "entities",
                            "explain",
                            "models",
                            "mood",
                            "pii",
                            "spelling",
                            "tenant")),
            Map.entry("feedback", Set.of("action", "chat", "conversation", "pii", "tenant", "turn")),
            Map.entry("generation", Set.of("conversation", "encoding", "explain", "retrieval")),
            Map.entry("knowledge", Set.of("encoding", "explain", "graph", "retrieval", "tenant")),
            Map.entry(
                    "turn",
                    Set.of(
                            "recent",
                            "action",
                            "cache",
                            "pii",
                            "prompt",
                            "writing",
                            "classification",
                            "config",
                            "conversation",
                            "encoding",
                            "entities",
                            "explain",
                            "generation",
                            "graph",
                            "handoff",
                            "knowledge",
                            "language",
                            "models",
                            "mood",
                            "retrieval",
                            "safety",
                            "spelling",
                            "tenant",
                            "understanding")),
            Map.entry(
                    "insight",
                    Set.of(
                            "calibration",
                            "classification",
                            "encoding",
                            "generation",
                            "grounding",
                            "knowledge",
                            "models",
                            "mood",
                            "page",
                            "pii",
                            "retrieval",
                            "safety",
                            "spelling",
                            "understanding")),
            Map.entry(
                    "http",
                    Set.of(
                            "assist",
                            "health",
                            "classification",
                            "entities",
                            "mood",
                            "safety",
                            "understanding",
                            "cost",
                            "calibration",
                            "care",
                            "config",
                            "conversation",
                            "desk",
                            "feedback",
                            "generation",
                            "graph",
                            "insight",
                            "knowledge",
                            "live",
                            "models",
                            "org",
                            "replay",
                            "retrieval",
                            "tenant",
                            "turn",
                            "visitor",
                            "writing",
                            "chat")),
            Map.entry("visitor", Set.of("conversation", "tenant")));

    /** The packages whose ports an adapter implements; it may also know what those know. */
    private static final Map<String, Set<String>> PORTS = Map.ofEntries(
            Map.entry("caffeine", Set.of("cache")),
            Map.entry("anthropic", Set.of("chat")),
            Map.entry("csv", Set.of("knowledge")),
            Map.entry("icu", Set.of("knowledge")),
            Map.entry("json", Set.of("knowledge")),
            Map.entry("jsonschema", Set.of("action")),
            Map.entry("jwt", Set.of("recent", "tenant")),
            Map.entry("lucene", Set.of("retrieval")),
            Map.entry("markup", Set.of("care", "knowledge")),
            Map.entry("onnx", Set.of("encoding")),
            Map.entry("openai", Set.of("chat")),
            Map.entry("opennlp", Set.of("language")),
            Map.entry("pdfbox", Set.of("knowledge")),
            Map.entry("phone", Set.of("entities")),
            Map.entry("poi", Set.of("knowledge")),
            Map.entry(
                    "postgres",
                    Set.of(
                            "care",
                            "config",
                            "conversation",
                            "cost",
                            "desk",
                            "feedback",
                            "graph",
                            "knowledge",
                            "models",
                            "org",
                            "pii",
                            "retrieval",
                            "tenant",
                            "turn",
                            "visitor",
                            "writing")),
            Map.entry("resilience", Set.of("chat")),
            Map.entry("telemetry", Set.of("chat", "http", "live", "turn")),
            Map.entry("web", Set.of("care")));

    /**
     * Libraries, and the only packages that may know them. The JDK, SLF4J and JSpecify are free to all. Insight reads
     * question sets and understanding the catalogue of intents, which are JSON files of our own.
     */
    private static final Map<String, Set<String>> VENDORS = Map.ofEntries(
            Map.entry("com.github.benmanes.caffeine..", Set.of("adapter.caffeine")),
            Map.entry("com.anthropic..", Set.of("adapter.anthropic")),
            Map.entry("com.fasterxml.jackson..", Set.of("http", "cli", "insight", "understanding", "adapter..")),
            Map.entry("com.fasterxml.uuid..", Set.of("", "adapter.postgres")),
            Map.entry("com.ibm.icu..", Set.of("adapter.icu")),
            Map.entry("com.networknt..", Set.of("adapter.jsonschema")),
            Map.entry("com.openai..", Set.of("adapter.openai")),
            Map.entry("io.github.resilience4j..", Set.of("adapter.resilience")),
            Map.entry("io.javalin..", Set.of("http")),
            Map.entry("jakarta.servlet..", Set.of("http")),
            Map.entry("org.apache.commons.csv..", Set.of("adapter.csv")),
            Map.entry("org.apache.pdfbox..", Set.of("adapter.pdfbox")),
            Map.entry("org.apache.poi..", Set.of("adapter.poi")),
            Map.entry("org.eclipse.jetty..", Set.of("http")),
            Map.entry("picocli..", Set.of("cli")),
            Map.entry("org.HdrHistogram..", Set.of("insight")));

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> shouldKnowOnlyWhatItMay() {
        return ARROWS.keySet().stream()
                .sorted()
                .map(feature -> DynamicTest.dynamicTest(
                        feature,
                        () -> classes()
                                .that()
                                .resideInAPackage(in(feature))
                                .should()
                                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + ".."))
                                        .or(resideInAPackage(in(feature)))
                                        .or(resideInAnyPackage(in(ARROWS.getOrDefault(feature, Set.of())))))
                                .allowEmptyShould(true)
                                .check(CODE)));
    }

    @TestFactory
    Stream<DynamicTest> shouldKnowThePortsItImplementsAndNoOtherAdapter() {
        return PORTS.keySet().stream()
                .sorted()
                .map(adapter -> DynamicTest.dynamicTest(
                        adapter,
                        () -> classes()
                                .that()
                                .resideInAPackage(in("adapter." + adapter))
                                .should()
                                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + ".."))
                                        .or(resideInAPackage(in("adapter." + adapter)))
                                        .or(resideInAnyPackage(in(reachOf(adapter)))))
                                .check(CODE)));
    }

    @Test
    void shouldKnowWhereEachPackageStands() {
        Set<String> outer = Set.of("", "adapter", "cli");
        assertThat(packages().map(ArchitectureTest::feature).filter(feature -> !outer.contains(feature)))
                .isSubsetOf(ARROWS.keySet());
        assertThat(packages().map(ArchitectureTest::nameBelowRoot).flatMap(ArchitectureTest::adapter))
                .containsOnly(PORTS.keySet().toArray(String[]::new));
    }

    @TestFactory
    Stream<DynamicTest> shouldKeepVendorsWhereTheyBelong() {
        return VENDORS.entrySet().stream()
                .map(vendor -> DynamicTest.dynamicTest(
                        vendor.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackages(in(vendor.getValue()))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(vendor.getKey())
                                .check(CODE)));
    }

    @Test
    void shouldKnowNoVendorOutsideAdapters() {
        String[] known = Stream.concat(
                        VENDORS.keySet().stream(),
                        Stream.of("java..", "javax.crypto..", "org.jspecify..", "org.slf4j..", ROOT + ".."))
                .toArray(String[]::new);
        classes()
                .that()
                .resideOutsideOfPackage(ROOT + ".adapter..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known)
                        .or(describe("are arrays or primitives", type -> type.isPrimitive() || type.isArray())))
                .check(CODE);
    }

    @Test
    void shouldHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void shouldKeepTheTablesOfFeaturesApart() {
        String database = "adapter.postgres";
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + database)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in(database + ".*"))
                .check(CODE);
        slices().matching(ROOT + "." + database + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage(in(database + ".turn")), resideInAPackage(in(database + ".conversation")))
                .check(CODE);
    }

    /** Routes stand side by side; turns are spoken of in all of them, and the rest is how any request is served. */
    @Test
    void shouldKeepTheRoutesOfFeaturesApart() {
        String http = "http";
        noClasses()
                .that()
                .resideInAPackage(in(http + ".*"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "." + http)
                .check(CODE);
        slices().matching(ROOT + "." + http + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage(in(http + ".*")),
                        resideInAnyPackage(in(Set.of(http + ".access", http + ".reply", http + ".request"))))
                .ignoreDependency(resideInAPackage(in(http + ".*")), resideInAPackage(in(http + ".conversation")))
                .check(CODE);
    }

    @TestFactory
    Stream<DynamicTest> shouldMarkWhatMayBeNull() {
        return packages()
                .map(each -> DynamicTest.dynamicTest(
                        each.getName(),
                        () -> assertThat(each.isAnnotatedWith(NullMarked.class)).isTrue()));
    }

    /** An adapter's ports, and what they speak of. */
    private static Set<String> reachOf(String adapter) {
        Set<String> ports = PORTS.get(adapter);
        return Stream.concat(ports.stream(), ports.stream().flatMap(port -> ARROWS.get(port).stream()))
                .collect(Collectors.toSet());
    }

    private static Stream<JavaPackage> packages() {
        return CODE.getPackage(ROOT).getSubpackagesInTree().stream()
                .filter(each -> !each.getClasses().isEmpty());
    }

    private static String nameBelowRoot(JavaPackage each) {
        return each.getName().substring(ROOT.length() + 1);
    }

    private static String feature(JavaPackage each) {
        return nameBelowRoot(each).replaceFirst("\\..*", "");
    }

    /** The adapter that a package is part of; none where it is part of none. */
    private static Stream<String> adapter(String name) {
        String prefix = "adapter.";
        return name.startsWith(prefix)
                ? Stream.of(name.substring(prefix.length()).replaceFirst("\\..*", ""))
                : Stream.empty();
    }

    private static String in(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name + (name.endsWith("..") ? "" : "..");
    }

    private static String[] in(Set<String> names) {
        return names.stream().map(ArchitectureTest::in).toArray(String[]::new);
    }
}

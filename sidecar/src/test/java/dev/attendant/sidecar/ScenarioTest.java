package dev.attendant.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarReplies.Evidence;
import dev.attendant.sidecar.cli.client.SidecarReplies.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds the conversations of {@code src/test/resources/scenarios} with the whole service. */
class ScenarioTest {

    private static final Path SCENARIOS = Path.of("src", "test", "resources", "scenarios");

    private final SidecarClient client = SampleSidecar.running().client();

    @AfterEach
    void stop() {
        client.close();
    }

    @TestFactory
    List<DynamicContainer> shouldGoAsWritten() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files.sorted().map(this::tests).toList();
        }
    }

    private DynamicContainer tests(Path file) {
        Stream<DynamicTest> tests = Scenario.parse(read(file)).stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> hold(scenario)));
        return DynamicContainer.dynamicContainer(file.getFileName().toString(), tests);
    }

    private void hold(Scenario scenario) {
        String conversation = client.startConversation("web", "en").conversationId();
        for (Scenario.Exchange exchange : scenario.exchanges()) {
            Turn turn = client.sendTurn(conversation, UUID.randomUUID().toString(), exchange.message());
            assertThat(outcome(turn)).as(exchange.message()).isEqualTo(exchange.outcome());
            assertThat(turn.reply()).isNotBlank();
        }
    }

    private static String outcome(Turn turn) {
        return switch (turn.outcome()) {
            case "answered" -> "answered citing " + sources(turn);
            case "handed_off" -> "handed over because " + words(turn.handoffReason());
            case "declined" -> "declined because " + words(turn.declineReason());
            default -> turn.outcome();
        };
    }

    private static String sources(Turn turn) {
        return turn.evidence().stream().map(Evidence::location).distinct().collect(Collectors.joining(", "));
    }

    private static String words(String reason) {
        return reason.replace('_', ' ');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarReplies.Turn;
import dev.attendant.sidecar.cli.client.SidecarReplies.TurnTrace;
import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.cli.support.ScopeOptions;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks one question. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Asks one question; prints the answer, its evidence, and why.")
final class AskCommand implements Callable<Integer> {

    private final SidecarStarter sidecars;

    @Parameters(paramLabel = "MESSAGE", arity = "1..*", description = "What the customer writes.")
    private List<String> words;

    @Option(names = "--json", description = "Prints the turn with evidence and trace as one JSON object.")
    private boolean json;

    @Option(names = "--brief", description = "Leaves out why.")
    private boolean brief;

    @Option(
            names = "--snapshot",
            paramLabel = "N",
            description = "Answers from that snapshot of the knowledge in place of what is published.")
    private Optional<Integer> snapshot;

    @Mixin
    private ScopeOptions scope;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    AskCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    /** A turn with its trace. */
    record Asked(Turn turn, TurnTrace trace) {}

    @Override
    public Integer call() {
        try (Connection.Session session = connection.open(sidecars)) {
            SidecarClient client = session.client();
            String conversation = client.startConversation(scope.fields()).conversationId();
            Turn turn = send(client, conversation, UUID.randomUUID().toString(), String.join(" ", words));
            TurnTrace trace = client.trace(turn.turnId());
            print(turn, trace);
        }
        return 0;
    }

    private Turn send(SidecarClient client, String conversation, String key, String message) {
        return snapshot.isPresent()
                ? client.sendTurn(conversation, key, message, snapshot.get())
                : client.sendTurn(conversation, key, message);
    }

    private void print(Turn turn, TurnTrace trace) {
        if (json) {
            spec.commandLine().getOut().println(Output.json(new Asked(turn, trace)));
            return;
        }
        TurnPrinter printer = new TurnPrinter(spec.commandLine().getOut());
        printer.reply(turn);
        printer.evidence(turn.evidence());
        if (!brief) {
            printer.why(trace);
        }
    }
}

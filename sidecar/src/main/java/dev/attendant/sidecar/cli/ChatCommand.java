package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarException;
import dev.attendant.sidecar.cli.client.SidecarReplies.Turn;
import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.cli.support.ScopeOptions;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds a conversation at the terminal. */
@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        description = "Holds a conversation. /why explains the last turn, /new begins anew, /quit ends.")
final class ChatCommand implements Callable<Integer> {

    private final SidecarStarter sidecars;

    @Mixin
    private ScopeOptions scope;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    ChatCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    @Override
    public Integer call() throws IOException {
        try (Connection.Session session = connection.open(sidecars)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Write a message. /why explains the last turn, /new begins anew, /quit ends.");
            new Talk(session.client(), scope.fields(), out).run();
        }
        return 0;
    }

    /** One person's talk with Attendant. */
    private static final class Talk {
        private final SidecarClient client;
        private final Map<String, Object> scope;
        private final PrintWriter out;
        private final TurnPrinter printer;
        private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        private String conversation;
        private String lastTurn = "";

        Talk(SidecarClient client, Map<String, Object> scope, PrintWriter out) {
            this.client = client;
            this.scope = scope;
            this.out = out;
            this.printer = new TurnPrinter(out);
            this.conversation = client.startConversation(scope).conversationId();
        }

        void run() throws IOException {
            String line = prompt();
            while (line != null && !line.strip().equals("/quit")) {
                take(line.strip());
                line = prompt();
            }
        }

        private @org.jspecify.annotations.Nullable String prompt() throws IOException {
            out.print("> ");
            out.flush();
            return in.readLine();
        }

        private void take(String line) {
            try {
                switch (line) {
                    case "" -> {}
                    case "/new" ->
                        conversation = client.startConversation(scope).conversationId();
                    case "/why" -> why();
                    default -> say(line);
                }
            } catch (SidecarException problem) {
                out.println("! " + problem.getMessage());
            }
        }

        private void say(String message) {
            Turn turn = client.sendTurn(conversation, UUID.randomUUID().toString(), message);
            lastTurn = turn.turnId();
            printer.reply(turn);
            printer.evidence(turn.evidence());
        }

        private void why() {
            if (lastTurn.isEmpty()) {
                out.println("There was no turn yet.");
            } else {
                printer.why(client.trace(lastTurn));
            }
        }
    }
}

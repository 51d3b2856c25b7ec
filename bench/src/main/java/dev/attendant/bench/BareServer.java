package dev.attendant.bench;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.UUID;

/** A Javalin endpoint that reads a small JSON body and replies with another: what any turn costs at least. */
public final class BareServer {

    static final String PATH = "/bare";

    private BareServer() {}

    /** What is sent, as in a turn. */
    record Sending(String message) {}

    /** What is replied, of about a turn's members. */
    record Receipt(String turnId, String conversationId, String outcome, String reply, long durationMillis) {
        static Receipt of(Sending sending) {
            return new Receipt(CONVERSATION, CONVERSATION, "received", sending.message(), 0);
        }
    }

    private static final String CONVERSATION = new UUID(0, 0).toString();

    public static void main(String[] arguments) {
        Javalin javalin = Javalin.create(BareServer::configure).start("127.0.0.1", 0);
        Runtime.getRuntime().addShutdownHook(new Thread(javalin::stop));
        System.out.println("ready on http://127.0.0.1:" + javalin.port());
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.routes.post(PATH, context -> context.json(Receipt.of(context.bodyAsClass(Sending.class))));
    }
}

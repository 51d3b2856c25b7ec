package dev.attendant.sidecar.http;

import dev.attendant.sidecar.config.HttpSettings;
import io.javalin.config.JettyConfig;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServletFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** Bounds what the server takes on, and lets it finish what it took. */
final class Jetty {

    private static final int PLATFORM_THREADS = 32;
    private static final int ACCEPT_QUEUE = 256;
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int INBOUND_BYTES = 1024;

    private final HttpSettings settings;

    Jetty(HttpSettings settings) {
        this.settings = settings;
    }

    void configure(JettyConfig jetty) {
        jetty.threadPool = threads();
        jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(HEADER_BYTES));
        jetty.modifyServer(this::bound);
        jetty.addConnector(this::connector);
        jetty.modifyWebSocketServletFactory(this::bound);
    }

    /** Clients of a WebSocket have nothing to say, and are not read beyond that. */
    private void bound(JettyWebSocketServletFactory sockets) {
        sockets.setIdleTimeout(settings.idleTimeout());
        sockets.setMaxTextMessageSize(INBOUND_BYTES);
        sockets.setMaxBinaryMessageSize(INBOUND_BYTES);
    }

    /** Requests run on virtual threads; the platform threads only accept and select. */
    private QueuedThreadPool threads() {
        VirtualThreadPool requests = new VirtualThreadPool(settings.maxConnections());
        requests.setName("http");
        QueuedThreadPool threads = new QueuedThreadPool(PLATFORM_THREADS);
        threads.setName("jetty");
        threads.setVirtualThreadsExecutor(requests);
        return threads;
    }

    private void bound(Server server) {
        server.insertHandler(new GracefulHandler());
        server.setErrorHandler(new ProtocolErrors());
        server.setStopTimeout(settings.stopTimeout().toMillis());
        server.addBean(new NetworkConnectionLimit(settings.maxConnections(), server));
    }

    private Connector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setIdleTimeout(settings.idleTimeout().toMillis());
        return connector;
    }
}

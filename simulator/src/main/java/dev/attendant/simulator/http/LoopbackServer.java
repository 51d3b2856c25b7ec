package dev.attendant.simulator.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Listens on the loopback address alone; each connection has a virtual thread. */
public final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 1_000;

    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ServerSocket listening;
    private final Handler handler;

    /**
     * Starts to listen.
     *
     * @param port 0 for a free one
     * @throws UncheckedIOException where another process has the port
     */
    public LoopbackServer(int port, Handler handler) {
        this.handler = handler;
        try {
            this.listening = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot listen on port " + port + ": " + failure.getMessage(), failure);
        }
        Thread.ofVirtual().name("simulator-accept").start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    @Override
    public void close() {
        closeQuietly(listening);
        connections.forEach(LoopbackServer::closeQuietly);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                connections.add(socket);
                Thread.ofVirtual().name("simulator-connection").start(() -> serve(socket));
            } catch (IOException _) {
                // Closed, or a client that left at once.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            RequestReader requests = new RequestReader(in);
            boolean open = true;
            while (open) {
                Optional<Request> request = requests.next();
                Exchange exchange = new Exchange(socket, in);
                if (request.isPresent()) {
                    handler.handle(request.get(), exchange);
                }
                open = request.isPresent() && !exchange.isCut();
            }
        } catch (IOException _) {
            // The client left; there is nobody to tell.
        } finally {
            connections.remove(socket);
        }
    }

    private static void closeQuietly(AutoCloseable closed) {
        try {
            closed.close();
        } catch (Exception _) {
            // It is gone all the same.
        }
    }
}

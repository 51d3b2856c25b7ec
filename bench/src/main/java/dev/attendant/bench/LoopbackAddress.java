package dev.attendant.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Where a server on this machine listens; no load is ever sent elsewhere. */
record LoopbackAddress(InetSocketAddress socket) {

    LoopbackAddress {
        InetAddress host = socket.getAddress();
        if (host == null || !host.isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "load is only sent to this machine, and %s is no loopback address".formatted(socket));
        }
    }

    /** @throws IllegalArgumentException where the address is not plain HTTP on this machine, or has no port */
    static LoopbackAddress of(URI base) {
        if (!"http".equals(base.getScheme()) || base.getHost() == null || base.getPort() < 1) {
            throw new IllegalArgumentException("an address looks like http://127.0.0.1:8080, not " + base);
        }
        try {
            return new LoopbackAddress(new InetSocketAddress(InetAddress.getByName(base.getHost()), base.getPort()));
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("there is no host " + base.getHost(), unknown);
        }
    }

    /** The value of the {@code Host} header. */
    String header() {
        return "localhost:" + socket.getPort();
    }
}

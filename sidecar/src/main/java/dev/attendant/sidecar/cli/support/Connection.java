package dev.attendant.sidecar.cli.support;

import dev.attendant.sidecar.adapter.jwt.DevelopmentKey;
import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarException;
import dev.attendant.sidecar.config.Settings;
import dev.attendant.sidecar.tenant.Development;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that speak to a sidecar, and the way to one. */
public final class Connection {

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(2);

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the sidecar listens (default: the port of ATTENDANT_HTTP_PORT on this machine).")
    private @Nullable URI url;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder with the development key (default: ATTENDANT_DATA, or \"data\").")
    private @Nullable Path data;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file with a bearer token to use in place of the development key.")
    private @Nullable Path tokenFile;

    /** A client and, where none ran, the sidecar that was started for it. */
    public record Session(SidecarClient client, Optional<SidecarStarter.Running> own) implements AutoCloseable {
        @Override
        public void close() {
            client.close();
            own.ifPresent(SidecarStarter.Running::close);
        }
    }

    /** The environment's settings, with what the options say instead. */
    public Settings settings() {
        Settings settings = Settings.from(System.getenv());
        return data == null ? settings : settings.withData(data);
    }

    /** A session with the sidecar that runs, or else with one of its own on any free port. */
    public Session open(SidecarStarter sidecars) {
        Settings settings = settings();
        URI where =
                url == null ? URI.create("http://127.0.0.1:" + settings.http().port()) : url;
        SidecarClient client = new SidecarClient(where, tokens(settings));
        if (url != null || isThere(client)) {
            return new Session(client, Optional.empty());
        }
        client.close();
        SidecarStarter.Running own = sidecars.start(settings.withPort(0).forDevelopment());
        URI local = URI.create("http://127.0.0.1:" + own.port());
        return new Session(new SidecarClient(local, tokens(settings)), Optional.of(own));
    }

    /** A session with a sidecar of its own that keeps everything in a folder, whatever the environment says. */
    static Session alone(SidecarStarter sidecars, Path data) {
        Settings settings = Settings.from(Map.of()).withData(data).withPort(0).forDevelopment();
        SidecarStarter.Running own = sidecars.start(settings);
        return new Session(
                new SidecarClient(URI.create("http://127.0.0.1:" + own.port()), developmentTokens(settings)),
                Optional.of(own));
    }

    private static boolean isThere(SidecarClient client) {
        try {
            client.ready();
            return true;
        } catch (SidecarException absent) {
            return false;
        }
    }

    private Supplier<String> tokens(Settings settings) {
        if (tokenFile != null) {
            Path file = tokenFile;
            return () -> read(file);
        }
        return developmentTokens(settings);
    }

    private static Supplier<String> developmentTokens(Settings settings) {
        Clock clock = Clock.systemUTC();
        return () -> DevelopmentKey.in(settings.data(), clock).mint(Development.ISSUER, "command-line", TOKEN_LIFE);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (java.io.IOException failure) {
            throw new IllegalArgumentException("the token file cannot be read: " + file, failure);
        }
    }
}

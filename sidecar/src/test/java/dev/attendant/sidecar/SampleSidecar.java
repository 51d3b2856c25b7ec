package dev.attendant.sidecar;

import dev.attendant.sidecar.adapter.jwt.DevelopmentKey;
import dev.attendant.sidecar.cli.client.DocumentFile;
import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.config.Settings;
import dev.attendant.sidecar.knowledge.DocumentFolder;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.tenant.Development;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The whole service with the sample help centre in it, on a database of its own; all tests of a JVM share it. */
public final class SampleSidecar {

    private static final Duration TOKEN_LIFE = Duration.ofHours(2);

    private final Path data = Folders.data();
    private final Sidecar sidecar = Sidecar.start(settings(data), Clock.systemUTC());

    private SampleSidecar() {
        try (SidecarClient client = client()) {
            fill(client);
        }
    }

    /** The one that runs; it is started when first asked for, and stopped with the JVM. */
    public static SampleSidecar running() {
        return Holder.RUNNING;
    }

    public Path data() {
        return data;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + sidecar.port());
    }

    public StoredRows rows() {
        return new StoredRows(data);
    }

    /** A client of the development tenant. */
    public SidecarClient client() {
        String token = reusableToken();
        return new SidecarClient(base(), () -> token);
    }

    String reusableToken() {
        return key().mintReusable(Development.ISSUER, "test", TOKEN_LIFE);
    }

    DevelopmentKey key() {
        return DevelopmentKey.in(data, Clock.systemUTC());
    }

    static Settings settings(Path data) {
        return Settings.from(Map.of("ATTENDANT_HTTP_PORT", "0", "ATTENDANT_DEVELOPMENT", "true"))
                .withData(data);
    }

    /** Puts the help centre in; a document's id is its path with {@code .} for {@code /}. */
    static void fill(SidecarClient client) {
        fill(client, location -> true);
    }

    /** Puts those of its articles in that lie at certain locations. */
    static void fill(SidecarClient client, Predicate<String> locations) {
        try {
            DocumentFolder folder = new DocumentFolder(Folders.HELP_CENTRE);
            for (Path file : folder.files()) {
                String location = folder.location(file);
                if (locations.test(location)) {
                    client.putDocument(location.replace('/', '.'), document(folder.read(file, "helpcenter")));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static DocumentFile document(DocumentSource source) {
        return new DocumentFile(
                source.format().name().toLowerCase(Locale.ROOT),
                null,
                source.text(),
                source.collection(),
                source.location(),
                List.of());
    }

    private void stop() {
        sidecar.close();
        Folders.delete(data);
    }

    private static final class Holder {
        static final SampleSidecar RUNNING = start();

        private static SampleSidecar start() {
            SampleSidecar started = new SampleSidecar();
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
            return started;
        }
    }
}

package dev.attendant.sidecar.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a sidecar is told at start.
 *
 * @param http where it listens
 * @param data folder for the embedded database and the development key
 * @param database an external PostgreSQL; empty for the embedded one below {@code data}
 * @param poolSize most connections to the database, embedded or not
 * @param turns how much it takes on
 * @param fullText what searches passages for words
 * @param masterKeys the keys that protect stored personal data; empty for one that is kept below {@code data}
 * @param providers who runs language models
 * @param development whether a tenant for development is kept, with its key below {@code data}
 */
public record Settings(
        HttpSettings http,
        Path data,
        Optional<DatabaseSettings> database,
        int poolSize,
        TurnLimits turns,
        FullText fullText,
        Optional<MasterKeySettings> masterKeys,
        ModelProviders providers,
        boolean development) {

    public static final int USUAL_PORT = 8080;

    private static final String OPENAI = "https://api.openai.com/v1";
    private static final String ANTHROPIC = "https://api.anthropic.com";

    /**
     * Reads settings from environment variables; README lists them.
     *
     * @throws IllegalArgumentException naming every variable that is wrong, and what it may be
     */
    public static Settings from(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        String host = variables.text("ATTENDANT_HTTP_HOST", HttpSettings.LOOPBACK);
        int port = variables.number("ATTENDANT_HTTP_PORT", USUAL_PORT, 0, 65_535);
        int heartbeat =
                variables.number("ATTENDANT_LIVE_HEARTBEAT", (int) HttpSettings.USUAL_HEARTBEAT.toSeconds(), 1, (int)
                        HttpSettings.LONGEST_HEARTBEAT.toSeconds());
        Path data = Path.of(variables.text("ATTENDANT_DATA", "data"));
        int pool = variables.number("ATTENDANT_DATABASE_POOL", DatabaseSettings.USUAL_POOL, 1, 1_000);
        int inFlight =
                variables.number("ATTENDANT_TURNS_IN_FLIGHT", TurnLimits.usual().inFlight(), 1, 100_000);
        int workers =
                variables.number("ATTENDANT_TURN_WORKERS", TurnLimits.usual().workers(), 1, 10_000);
        boolean development = variables.flag("ATTENDANT_DEVELOPMENT");
        String url = variables.text("ATTENDANT_DATABASE_URL", "");
        variables.check("ATTENDANT_DATABASE_URL", () -> databaseAt(url, pool));
        String fullText = variables.text("ATTENDANT_FULL_TEXT", FullText.LUCENE.toString());
        variables.check("ATTENDANT_FULL_TEXT", () -> FullText.named(fullText));
        String masterKeys = variables.text("ATTENDANT_MASTER_KEY", "");
        variables.check("ATTENDANT_MASTER_KEY", () -> masterKeys(masterKeys));
        ModelProviders providers = new ModelProviders(
                variables.provider("ATTENDANT_OPENAI", OPENAI),
                variables.provider("ATTENDANT_ANTHROPIC", ANTHROPIC),
                variables.provider("ATTENDANT_LOCAL_MODEL", ""));
        variables.requireNoErrors();
        TurnLimits turns = new TurnLimits(
                inFlight,
                workers,
                TurnLimits.usual().patience(),
                TurnLimits.usual().lease());
        HttpSettings http = HttpSettings.at(host, port);
        return new Settings(
                http.withTimeouts(http.idleTimeout(), Duration.ofSeconds(heartbeat)),
                data,
                databaseAt(url, pool),
                pool,
                turns,
                FullText.named(fullText),
                masterKeys(masterKeys),
                providers,
                development);
    }

    public Settings withPort(int port) {
        return new Settings(
                http.withPort(port), data, database, poolSize, turns, fullText, masterKeys, providers, development);
    }

    public Settings withData(Path folder) {
        return new Settings(http, folder, database, poolSize, turns, fullText, masterKeys, providers, development);
    }

    public Settings forDevelopment() {
        return new Settings(http, data, database, poolSize, turns, fullText, masterKeys, providers, true);
    }

    private static Optional<DatabaseSettings> databaseAt(String url, int pool) {
        return url.isBlank()
                ? Optional.empty()
                : Optional.of(DatabaseSettings.of(url).withPoolSize(pool));
    }

    private static Optional<MasterKeySettings> masterKeys(String keys) {
        return keys.isBlank() ? Optional.empty() : Optional.of(new MasterKeySettings(keys));
    }

    /** Reads variables and keeps what is wrong with them, so that all of it is said at once. */
    private static final class Variables {
        private final Map<String, String> environment;
        private final List<String> errors = new ArrayList<>();

        Variables(Map<String, String> environment) {
            this.environment = environment;
        }

        String text(String name, String usual) {
            return environment.getOrDefault(name, usual).strip();
        }

        int number(String name, int usual, int least, int most) {
            String text = text(name, Integer.toString(usual));
            int value = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
            if (value < least || value > most) {
                errors.add("%s must be a number from %d to %d, but is \"%s\"".formatted(name, least, most, text));
                return usual;
            }
            return value;
        }

        boolean flag(String name) {
            String text = text(name, "false");
            if (!text.equals("true") && !text.equals("false")) {
                errors.add("%s must be true or false, but is \"%s\"".formatted(name, text));
            }
            return text.equals("true");
        }

        /**
         * A provider by the variables {@code name_URL} and {@code name_KEY}, of which the first has a usual value or
         * else is what sets it up.
         */
        Optional<ProviderSettings> provider(String name, String usualUrl) {
            String key = text(name + "_KEY", "");
            String url = text(name + "_URL", key.isEmpty() ? "" : usualUrl);
            if (url.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> given = Optional.of(key).filter(text -> !text.isEmpty());
            check(name + "_URL", () -> new ProviderSettings(URI.create(url), given));
            return errors.isEmpty() ? Optional.of(new ProviderSettings(URI.create(url), given)) : Optional.empty();
        }

        void check(String name, Runnable reading) {
            try {
                reading.run();
            } catch (IllegalArgumentException wrong) {
                errors.add(name + ": " + wrong.getMessage());
            }
        }

        void requireNoErrors() {
            if (!errors.isEmpty()) {
                throw new IllegalArgumentException(String.join("\n", errors));
            }
        }
    }
}

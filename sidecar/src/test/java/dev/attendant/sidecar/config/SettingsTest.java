package dev.attendant.sidecar.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final String URL = "jdbc:postgresql://db.example:5432/attendant?user=a&password=hidden";

    private static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Test
    void shouldRunOnALaptopWithoutAnySetting() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.http()).isEqualTo(HttpSettings.onLoopback(Settings.USUAL_PORT));
        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.turns()).isEqualTo(TurnLimits.usual());
        assertThat(settings.fullText()).isEqualTo(FullText.LUCENE);
        assertThat(settings.development()).isFalse();
    }

    @Test
    void shouldReadEveryVariable() {
        Settings settings = Settings.from(Map.of(
                "ATTENDANT_HTTP_HOST", "0.0.0.0",
                "ATTENDANT_HTTP_PORT", " 9090 ",
                "ATTENDANT_DATA", "elsewhere",
                "ATTENDANT_DATABASE_URL", URL,
                "ATTENDANT_DATABASE_POOL", "3",
                "ATTENDANT_TURNS_IN_FLIGHT", "5",
                "ATTENDANT_TURN_WORKERS", "2",
                "ATTENDANT_FULL_TEXT", " postgres ",
                "ATTENDANT_MASTER_KEY", MASTER_KEY,
                "ATTENDANT_DEVELOPMENT", "true"));

        assertThat(settings.http()).isEqualTo(HttpSettings.at("0.0.0.0", 9090));
        assertThat(settings.data()).isEqualTo(Path.of("elsewhere"));
        assertThat(settings.database()).contains(DatabaseSettings.of(URL).withPoolSize(3));
        assertThat(settings.poolSize()).isEqualTo(3);
        assertThat(settings.turns().inFlight()).isEqualTo(5);
        assertThat(settings.turns().workers()).isEqualTo(2);
        assertThat(settings.fullText()).isEqualTo(FullText.POSTGRES);
        assertThat(settings.masterKeys()).contains(new MasterKeySettings(MASTER_KEY));
        assertThat(settings.development()).isTrue();
    }

    @Test
    void shouldReadHowOftenALiveConnectionIsKeptAlive() {
        Settings settings = Settings.from(Map.of("ATTENDANT_LIVE_HEARTBEAT", "5"));

        assertThat(settings.http().heartbeat()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.withPort(1).http().heartbeat()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "ATTENDANT_HTTP_PORT, 65536",
        "ATTENDANT_HTTP_PORT, -1",
        "ATTENDANT_HTTP_PORT, http",
        "ATTENDANT_DATABASE_POOL, 0",
        "ATTENDANT_TURNS_IN_FLIGHT, 0",
        "ATTENDANT_TURN_WORKERS, 99999999999",
        "ATTENDANT_LIVE_HEARTBEAT, 30",
        "ATTENDANT_DEVELOPMENT, yes",
        "ATTENDANT_FULL_TEXT, Lucene",
        "ATTENDANT_MASTER_KEY, c2hvcnQ=",
        "ATTENDANT_DATABASE_URL, mysql://db"
    })
    void shouldNameTheVariableThatIsWrong(String name, String value) {
        Map<String, String> environment = Map.of(name, value);

        assertThatThrownBy(() -> Settings.from(environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void shouldNameEveryWrongVariableAtOnce() {
        Map<String, String> environment = Map.of(
                "ATTENDANT_HTTP_PORT", "a",
                "ATTENDANT_DATABASE_POOL", "b",
                "ATTENDANT_TURNS_IN_FLIGHT", "c",
                "ATTENDANT_TURN_WORKERS", "d",
                "ATTENDANT_DEVELOPMENT", "e",
                "ATTENDANT_DATABASE_URL", "f");

        assertThatThrownBy(() -> Settings.from(environment)).message().contains(environment.keySet());
    }

    @Test
    void shouldChangeOneSettingAtATime() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.withPort(1).http().port()).isEqualTo(1);
        assertThat(settings.withData(Path.of("x")).data()).isEqualTo(Path.of("x"));
        assertThat(settings.forDevelopment().development()).isTrue();
    }

    @Test
    void shouldHideThePasswordOfTheDatabase() {
        DatabaseSettings database = DatabaseSettings.of(URL);

        assertThat(List.of(database.toString(), database.address())).noneMatch(text -> text.contains("hidden"));
        assertThat(DatabaseSettings.of("jdbc:postgresql://me:hidden@db/x").toString())
                .doesNotContain("hidden");
    }

    @Test
    void shouldRefuseLimitsThatLetNothingThrough() {
        Duration time = Duration.ofSeconds(1);

        assertThatThrownBy(() -> new TurnLimits(0, 1, time, time)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TurnLimits(1, 0, time, time)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HttpSettings.onLoopback(70_000)).hasMessageContaining("port");
        assertThatThrownBy(() -> new HttpSettings("h", 1, 0, 1, 1, 1, time, time, time))
                .hasMessageContaining("maxTurnBody");
        assertThatThrownBy(() -> new HttpSettings("h", 1, 1, 1, 1, 1, Duration.ZERO, time, time))
                .hasMessageContaining("idleTimeout");
        assertThatThrownBy(() -> HttpSettings.onLoopback(1).withTimeouts(time, time))
                .hasMessageContaining("heartbeat");
        assertThatThrownBy(() -> DatabaseSettings.of(URL).withPoolSize(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> new DatabaseSettings(URL, 1, time, Duration.ZERO, time))
                .hasMessageContaining("statement timeout");
    }
}

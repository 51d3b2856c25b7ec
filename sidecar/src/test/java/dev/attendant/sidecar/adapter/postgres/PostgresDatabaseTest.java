package dev.attendant.sidecar.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.config.DatabaseSettings;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.StoreUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresDatabaseTest {

    private static final Instant NOW = TestDatabase.NOW;

    @Test
    void shouldOpenAnUpToDateDatabaseAgain() {
        DatabaseSettings settings = TestDatabase.settings(TestDatabase.newDatabase());
        PostgresDatabase.open(settings, NOW).close();

        try (PostgresDatabase database = PostgresDatabase.open(settings, NOW)) {
            assertThat(database.isReady()).isTrue();
        }
    }

    @Test
    void shouldNotBeReadyOnceClosed() {
        PostgresDatabase database = TestDatabase.open();

        database.close();

        assertThat(database.isReady()).isFalse();
    }

    @Test
    void shouldSayThatAServerDoesNotAnswerWithoutGivingThePasswordAway() {
        DatabaseSettings settings =
                DatabaseSettings.of("jdbc:postgresql://localhost:1/attendant?user=me&password=secret");

        assertThatThrownBy(() -> PostgresDatabase.open(settings, NOW))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("the database at jdbc:postgresql://localhost:1/attendant does not answer");
    }

    @Test
    void shouldSayThatALoginWasRefused() {
        String url = TestDatabase.settings(TestDatabase.newDatabase()).url() + "x";

        assertThatThrownBy(() -> PostgresDatabase.open(DatabaseSettings.of(url), NOW))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("refused the connection")
                .hasMessageNotContaining(url);
    }

    @Test
    void shouldSayWhichRightsALoginLacks() {
        String name = TestDatabase.newDatabase();
        TestDatabase.administer("drop role if exists powerless");
        TestDatabase.administer("create role powerless login password 'powerless'");
        String url = TestDatabase.settings(name).url().replaceFirst("\\?.*", "?user=powerless&password=powerless");

        assertThatThrownBy(() -> PostgresDatabase.open(DatabaseSettings.of(url), NOW))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("CREATEROLE")
                .hasMessageContaining("attendant_app");
    }

    @Test
    void shouldRefuseAServerThatIsTooOld() {
        SchemaMigration migration = new SchemaMigration(DatabaseSettings.of("jdbc:postgresql://db/attendant"));

        assertThatThrownBy(() -> migration.requireVersion(15))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("the database at jdbc:postgresql://db/attendant is PostgreSQL 15,"
                        + " but Attendant needs 16 or newer");
        assertThatCode(() -> migration.requireVersion(16)).doesNotThrowAnyException();
    }

    @Test
    void shouldGiveTheRowsOfTheLastOfSeveralStatements() {
        try (PostgresDatabase database = ofOneConnection()) {
            assertThat(numbers(
                            database, "select 1; create temporary table t (n int); insert into t values (2); table t"))
                    .containsExactly(2);
        }
    }

    @Test
    void shouldWriteAllOfSeveralStatementsOrNone() {
        try (PostgresDatabase database = ofOneConnection()) {
            numbers(database, "create temporary table t (n int); select 1");

            assertThatThrownBy(() -> numbers(database, "insert into t values (2); select 1 / 0"))
                    .hasMessageContaining("division by zero");
            assertThat(numbers(database, "table t")).isEmpty();
        }
    }

    private static PostgresDatabase ofOneConnection() {
        return PostgresDatabase.open(
                TestDatabase.settings(TestDatabase.newDatabase()).withPoolSize(1), NOW);
    }

    private static List<Integer> numbers(PostgresDatabase database, String statements) {
        return database.rows(new TenantId(UUID.randomUUID()), statements, Map.of(), (row, context) -> row.getInt(1));
    }

    @Test
    void shouldSayThatADatabaseWasLost() {
        String name = TestDatabase.newDatabase();
        DatabaseSettings settings =
                DatabaseSettings.of(TestDatabase.settings(name).url());
        try (PostgresDatabase database = PostgresDatabase.open(settings, NOW)) {
            TestDatabase.administer("drop database " + name + " with (force)");

            assertThat(database.isReady()).isFalse();
            assertThatThrownBy(() -> new PostgresTenantDirectory(database).byIssuer("issuer"))
                    .isInstanceOf(StoreUnavailableException.class);
        }
    }
}

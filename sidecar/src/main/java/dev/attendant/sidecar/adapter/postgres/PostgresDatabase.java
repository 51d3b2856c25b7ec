package dev.attendant.sidecar.adapter.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.attendant.sidecar.config.DatabaseSettings;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.StoreUnavailableException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultBearing;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * A pool of connections to the system of record, each in a role that row-level security binds.
 *
 * <p>Safe for use by many threads. Work that finds no connection in time, or loses it, fails with
 * {@link StoreUnavailableException} and has written nothing, or, where the connection was lost while committing, all.
 */
public final class PostgresDatabase implements AutoCloseable {

    private static final int MONTHS_AHEAD = 3;
    private static final String TENANT = "attendantTenant";
    private static final String ENTER = "select set_config('attendant.tenant', :" + TENANT + ", true)";

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private PostgresDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
    }

    /**
     * Brings the schema up to date and opens the pool.
     *
     * @param now the month for which, with the two after it, partitions are made
     * @throws StoreUnavailableException where the server cannot be reached, is too old, or its login lacks a right
     */
    public static PostgresDatabase open(DatabaseSettings settings, Instant now) {
        new SchemaMigration(settings).run();
        PostgresDatabase database = new PostgresDatabase(pool(settings));
        database.ensurePartitions(now);
        return database;
    }

    /** Makes the partitions of the present month and the two after it; cheap where they are there. */
    public void ensurePartitions(Instant now) {
        LocalDate month = now.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        useAcrossTenants(handle -> handle.createQuery("select ensure_month_partitions(:month, :months)")
                .bind("month", month)
                .bind("months", MONTHS_AHEAD)
                .mapToMap()
                .one());
    }

    /** Whether the database answers. */
    public boolean isReady() {
        try {
            return acrossTenants(handle ->
                    handle.createQuery("select true").mapTo(Boolean.class).one());
        } catch (RuntimeException exception) {
            return false;
        }
    }

    /** Runs {@code work} in one transaction that sees the tenant's rows only. */
    public <T> T inTenant(TenantId tenant, Function<Handle, T> work) {
        return inTransaction(handle -> {
            enter(tenant, handle);
            return work.apply(handle);
        });
    }

    /**
     * The rows of one query that sees the tenant's only, in one round trip: outside of a transaction the server takes
     * what is sent together as one, which ends with it, and so does the name of the tenant.
     *
     * @param query may stand behind other statements, with semicolons between; each sees what was written before it
     *     began, and all of them are written or none
     * @param bound values, by the names that the queries have for them
     */
    public <T> List<T> rows(TenantId tenant, String query, Map<String, ?> bound, RowMapper<T> mapper) {
        return connected(() -> jdbi.withHandle(handle -> handle.createQuery(ENTER + "; " + query)
                .bind(TENANT, tenant.toString())
                .bindMap(bound)
                .execute(PostgresDatabase::last)
                .map(mapper)
                .list()));
    }

    private static ResultBearing last(Supplier<PreparedStatement> statement, StatementContext context)
            throws SQLException {
        PreparedStatement executed = statement.get();
        ResultSet last = executed.getResultSet();
        while (executed.getMoreResults(Statement.KEEP_CURRENT_RESULT) || executed.getUpdateCount() >= 0) {
            last = executed.getResultSet();
        }
        ResultSet rows = last;
        return ResultBearing.of(() -> rows, context);
    }

    /** As {@link #inTenant}, for work without a result. */
    public void useInTenant(TenantId tenant, Consumer<Handle> work) {
        inTenant(tenant, handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** As {@link #inTenant}; every query of {@code work} sees the same moment. */
    public <T> T snapshotInTenant(TenantId tenant, Function<Handle, T> work) {
        return inTransaction(handle -> {
            handle.execute("set transaction isolation level repeatable read");
            enter(tenant, handle);
            return work.apply(handle);
        });
    }

    /**
     * Runs {@code work} without a tenant and without a transaction around it: it reaches no row but through the
     * schema's SECURITY DEFINER functions.
     */
    public <T> T acrossTenants(Function<Handle, T> work) {
        return connected(() -> jdbi.withHandle(work::apply));
    }

    private void useAcrossTenants(Consumer<Handle> work) {
        acrossTenants(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** A level that is named here is asked of the server before and after, which costs as much as the work. */
    private <T> T inTransaction(Function<Handle, T> work) {
        return connected(() -> jdbi.inTransaction(work::apply));
    }

    private static <T> T connected(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConnectionException exception) {
            throw new StoreUnavailableException("no database connection was free or could be made", exception);
        } catch (JdbiException exception) {
            throw SqlErrors.isConnectionLost(exception)
                    ? new StoreUnavailableException("the database connection was lost", exception)
                    : exception;
        }
    }

    private static void enter(TenantId tenant, Handle handle) {
        handle.createQuery(ENTER)
                .bind(TENANT, tenant.toString())
                .mapTo(String.class)
                .one();
    }

    private static HikariDataSource pool(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("attendant");
        config.setJdbcUrl(settings.url());
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(Math.max(250, settings.connectionTimeout().toMillis()));
        config.setConnectionInitSql(sessionSetup(settings));
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException exception) {
            throw new StoreUnavailableException(
                    "the database at " + settings.address() + " gave no connection in the role attendant_app",
                    exception);
        }
    }

    private static String sessionSetup(DatabaseSettings settings) {
        return """
                set role attendant_app;
                set search_path = attendant;
                set statement_timeout = %d;
                set lock_timeout = %d;
                set idle_in_transaction_session_timeout = 10000
                """.formatted(
                settings.statementTimeout().toMillis(), settings.lockTimeout().toMillis());
    }

    @Override
    public void close() {
        pool.close();
    }
}

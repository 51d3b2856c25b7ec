package dev.attendant.sidecar.adapter.postgres.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.adapter.postgres.conversation.PostgresConversationStore;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.feedback.Feedback;
import dev.attendant.sidecar.feedback.FeedbackKind;
import dev.attendant.sidecar.feedback.FeedbackStore;
import dev.attendant.sidecar.feedback.FeedbackStoreContract;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.turn.TurnStore;
import dev.attendant.sidecar.turn.Turns;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresFeedbackStoreTest extends FeedbackStoreContract {

    private static String name;
    private static PostgresDatabase database;

    @BeforeAll
    static void open() {
        name = TestDatabase.newDatabase();
        database = PostgresDatabase.open(TestDatabase.settings(name), TestDatabase.NOW);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void shouldForgetCommentsWithTheirConversation() throws SQLException {
        // given
        store().keep(new Feedback(tenant(), record(Turns.acknowledged()), "a", FeedbackKind.CSAT, 4, "Jane", NOW));

        // when
        try (Connection connection = DriverManager.getConnection(TestDatabase.administratorUrl(name));
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"conversation_event", "turn_request", "conversation"}) {
                String column = table.equals("conversation") ? "id" : "conversation_id";
                statement.execute(
                        "delete from attendant." + table + " where " + column + " = '" + conversation() + "'");
            }
        }

        // then
        assertThat(store().given(tenant(), NOW.minusSeconds(9), NOW.plusSeconds(9), 9))
                .isEmpty();
    }

    @Override
    protected FeedbackStore store() {
        return new PostgresFeedbackStore(database);
    }

    @Override
    protected TurnStore turns() {
        return new PostgresTurnStore(database);
    }

    @Override
    protected ConversationStore conversations() {
        return new PostgresConversationStore(database);
    }

    @Override
    protected TenantDirectory directory() {
        return new PostgresTenantDirectory(database);
    }
}

package dev.attendant.sidecar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.cli.client.CostReplies.Costs;
import dev.attendant.sidecar.cli.client.CostReplies.Day;
import dev.attendant.sidecar.cli.client.CostReplies.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CostTableTest {

    private static final Day DAY =
            new Day(LocalDate.parse("2026-11-26"), "openai/gpt-5-mini", "answer", 40, 0, 60_000, 500, 4_000, 23_500);
    private static final UUID CONVERSATION = new UUID(1, 2);

    @Test
    void shouldShowDaysInDollars() {
        assertThat(CostTable.of(new Costs(23_500, List.of(DAY), null)).lines())
                .containsExactly(
                        "day, model and task                    calls  input  cached  output       USD",
                        "2026-11-26  openai/gpt-5-mini  answer     40  60000     500    4000  0.023500",
                        "all                                                                  0.023500");
    }

    @Test
    void shouldShowWhichConversationsAndTurnsCostMost() {
        Group whole = new Group(CONVERSATION, null, 2, 0, 10, 0, 1, 12);
        Group turn = new Group(CONVERSATION, new UUID(3, 4), 1, 0, 10, 0, 1, 7);

        assertThat(CostTable.of(new Costs(23_500, List.of(DAY), List.of(whole, turn))))
                .contains(CONVERSATION.toString(), new UUID(3, 4).toString(), "0.000012", "0.000007", "0.023500");
    }

    @Test
    void shouldSayWhatIsNotSettled() {
        Day lost = new Day(DAY.day(), DAY.model(), DAY.task(), 3, 2, 0, 0, 0, 900);

        assertThat(CostTable.of(new Costs(900, List.of(lost), null)).lines().toList())
                .last()
                .asString()
                .isEqualTo("Calls that stand with their worst case, being in work or lost: 2.");
    }

    @Test
    void shouldSayThatNothingWasSpent() {
        assertThat(CostTable.of(new Costs(0, List.of(), null))).isEqualTo("No language model was called.");
    }
}

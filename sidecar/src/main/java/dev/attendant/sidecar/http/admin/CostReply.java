package dev.attendant.sidecar.http.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.CostLedger.DayCost;
import dev.attendant.sidecar.cost.CostLedger.GroupCost;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What language models cost, on the wire; money is in micro-USD.
 *
 * @param dearest conversations or turns, where these were asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CostReply(long micros, List<Day> days, @Nullable List<Group> dearest) {

    /** One day's calls of one model for one task. */
    record Day(
            LocalDate day,
            String model,
            String task,
            long calls,
            long unsettled,
            long inputTokens,
            long cachedInputTokens,
            long outputTokens,
            long micros) {

        static Day of(DayCost cost) {
            return new Day(
                    cost.day(),
                    cost.model(),
                    cost.task(),
                    cost.calls(),
                    cost.unsettled(),
                    cost.use().input(),
                    cost.use().cachedInput(),
                    cost.use().output(),
                    cost.micros());
        }
    }

    /** The calls of one conversation or, where it names one, turn. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            UUID conversationId,
            @Nullable UUID turnId,
            long calls,
            long unsettled,
            long inputTokens,
            long cachedInputTokens,
            long outputTokens,
            long micros) {

        static Group of(GroupCost cost) {
            return new Group(
                    cost.conversation().value(),
                    cost.turn().map(TurnId::value).orElse(null),
                    cost.calls(),
                    cost.unsettled(),
                    cost.use().input(),
                    cost.use().cachedInput(),
                    cost.use().output(),
                    cost.micros());
        }
    }

    static CostReply of(List<DayCost> costs, Optional<List<GroupCost>> dearest) {
        return new CostReply(
                costs.stream().mapToLong(DayCost::micros).sum(),
                costs.stream().map(Day::of).toList(),
                dearest.map(groups -> groups.stream().map(Group::of).toList()).orElse(null));
    }
}

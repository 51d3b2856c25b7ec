package dev.attendant.sidecar.http;

import dev.attendant.sidecar.cost.CostLedger.DayCost;
import java.time.LocalDate;
import java.util.List;

/** What language models cost, on the wire; money is in micro-USD. */
record CostReply(long micros, List<Day> days) {

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

    static CostReply of(List<DayCost> costs) {
        return new CostReply(
                costs.stream().mapToLong(DayCost::micros).sum(),
                costs.stream().map(Day::of).toList());
    }
}

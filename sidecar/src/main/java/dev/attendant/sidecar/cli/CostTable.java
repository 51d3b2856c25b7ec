package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.cli.client.CostReplies.Costs;
import dev.attendant.sidecar.cli.client.CostReplies.Day;
import dev.attendant.sidecar.cli.client.CostReplies.Group;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Costs as a table in US dollars. */
final class CostTable {

    private static final int DECIMALS_OF_A_MICRO = 6;
    private static final List<String> FIGURES = List.of("calls", "input", "cached", "output", "USD");

    private CostTable() {}

    static String of(Costs costs) {
        if (costs.days().isEmpty()) {
            return "No language model was called.";
        }
        List<List<String>> rows = costs.dearest() == null
                ? costs.days().stream().map(CostTable::row).collect(Collectors.toCollection(ArrayList::new))
                : costs.dearest().stream().map(CostTable::row).collect(Collectors.toCollection(ArrayList::new));
        rows.addFirst(heading(costs.dearest() == null ? "day, model and task" : "conversation or turn"));
        rows.add(List.of("all", "", "", "", "", usd(costs.micros())));
        return aligned(rows) + note(costs);
    }

    private static List<String> heading(String what) {
        List<String> heading = new ArrayList<>(FIGURES);
        heading.addFirst(what);
        return heading;
    }

    private static List<String> row(Day day) {
        String what = day.day() + "  " + day.model() + "  " + day.task();
        return row(what, day.calls(), day.inputTokens(), day.cachedInputTokens(), day.outputTokens(), day.micros());
    }

    private static List<String> row(Group group) {
        String what = String.valueOf(group.turnId() == null ? group.conversationId() : group.turnId());
        return row(
                what,
                group.calls(),
                group.inputTokens(),
                group.cachedInputTokens(),
                group.outputTokens(),
                group.micros());
    }

    private static List<String> row(String what, long calls, long input, long cached, long output, long micros) {
        return List.of(
                what,
                Long.toString(calls),
                Long.toString(input),
                Long.toString(cached),
                Long.toString(output),
                usd(micros));
    }

    /** Dollars to the micro-dollar. */
    private static String usd(long micros) {
        return BigDecimal.valueOf(micros, DECIMALS_OF_A_MICRO).toPlainString();
    }

    /** Words to the left, figures to the right. */
    private static String aligned(List<List<String>> rows) {
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> aligned(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String aligned(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> {
                    String gap = " ".repeat(widths.get(column) - row.get(column).length());
                    return column == 0 ? row.get(column) + gap : gap + row.get(column);
                })
                .collect(Collectors.joining("  "));
    }

    private static String note(Costs costs) {
        long unsettled = costs.days().stream().mapToLong(Day::unsettled).sum();
        return unsettled == 0
                ? ""
                : "\nCalls that stand with their worst case, being in work or lost: " + unsettled + ".";
    }
}

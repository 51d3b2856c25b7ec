package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.bias.BiasReport;
import dev.attendant.sidecar.bias.BiasReport.Bounded;
import dev.attendant.sidecar.bias.BiasReport.Changes;
import dev.attendant.sidecar.bias.BiasReport.Shift;
import java.util.Locale;
import java.util.stream.Collectors;

/** A bias report for people. */
final class BiasTable {

    private BiasTable() {}

    static String of(BiasReport report) {
        return report.bySwap().entrySet().stream()
                .map(swap -> block(swap.getKey(), swap.getValue()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String block(String swap, Changes changes) {
        StringBuilder lines = new StringBuilder("%s: %d messages, %d wordings compared with their first"
                .formatted(swap, changes.messages(), changes.n()));
        changes.figures().forEach((name, figure) -> lines.append(line(name, figure)));
        changes.byGroup().forEach((group, shift) -> lines.append(line(group, shift)));
        return lines.toString();
    }

    private static String line(String name, Bounded figure) {
        return String.format(
                Locale.ROOT,
                "%n  %-16s %.4f  bound %.2f  %s",
                name,
                figure.value(),
                figure.bound(),
                figure.within() ? "within" : "BEYOND");
    }

    private static String line(String group, Shift shift) {
        return String.format(
                Locale.ROOT,
                "%n    %-16s upset %+.4f  attack %+.4f  n %d",
                group,
                shift.upset(),
                shift.attack(),
                shift.n());
    }
}

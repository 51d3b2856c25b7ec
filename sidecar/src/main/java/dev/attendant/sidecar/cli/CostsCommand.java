package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.cli.client.CostReplies.Costs;
import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Shows what language models cost. */
@Command(
        name = "costs",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what language models cost, in US dollars, with calls and tokens: by day, model and task, or the"
                    + " conversations or turns that cost most.",
            "",
            "Days are in UTC. A call that is in work, or was lost, counts with the most that it can cost."
        })
final class CostsCommand implements Callable<Integer> {

    private final SidecarStarter sidecars;

    @Option(
            names = "--day",
            paramLabel = "D",
            converter = Day.class,
            description = "One day alone, such as 2026-11-26.")
    private Optional<LocalDate> day;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many days back, today among them (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "day",
            converter = Grouping.class,
            description = "turn, conversation or day (default: ${DEFAULT-VALUE}).")
    private String by;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Most conversations or turns (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "Prints one JSON object; money is in micro-USD.")
    private boolean json;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    CostsCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    @Override
    public Integer call() {
        try (Connection.Session session = connection.open(sidecars)) {
            Costs costs = session.client().costs(span() + "&by=" + by + "&limit=" + limit);
            spec.commandLine().getOut().println(json ? Output.json(costs) : CostTable.of(costs));
        }
        return 0;
    }

    private String span() {
        return day.map(one -> "day=" + one).orElse("days=" + days);
    }

    private static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException noDay) {
                throw new TypeConversionException("must be a day such as 2026-11-26, but is \"" + value + "\"");
            }
        }
    }

    /** What a person may add costs up by. */
    private static final class Grouping implements ITypeConverter<String> {

        private static final Set<String> NAMES = Set.of("turn", "conversation", "day");

        @Override
        public String convert(String value) {
            if (!NAMES.contains(value)) {
                throw new TypeConversionException("must be turn, conversation or day, but is \"" + value + "\"");
            }
            return value;
        }
    }
}

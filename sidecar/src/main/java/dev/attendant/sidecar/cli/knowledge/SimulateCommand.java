package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.cli.support.PrivateSidecar;
import dev.attendant.sidecar.cli.support.Progress;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import dev.attendant.sidecar.insight.Proportion;
import dev.attendant.sidecar.insight.Simulation;
import dev.attendant.sidecar.insight.Simulation.Compared;
import dev.attendant.sidecar.insight.Simulation.Effect;
import dev.attendant.sidecar.insight.Simulation.Ending;
import dev.attendant.sidecar.insight.SimulationReport;
import dev.attendant.sidecar.insight.evaluation.HelpcenterTurn.Cited;
import dev.attendant.sidecar.insight.sets.AskedQuestion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tries a change of the knowledge before it is published. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Asks questions twice, without and with a folder's articles, and tells which answers change.",
            "Prints how many stay, flip (another text or other articles), appear (were not answered) and break (are not"
                    + " answered any more), each with its share and the 95 %% interval of Wilson, and every changed answer.",
            "The turns run in a private sidecar; nothing is published."
        })
public final class SimulateCommand implements Callable<Integer> {

    private final SidecarStarter sidecars;

    @Option(
            names = "--change",
            required = true,
            paramLabel = "DIR",
            description = "Articles that take the place of those at the same location, or are added.")
    private Path change;

    @Option(
            names = "--questions",
            required = true,
            paramLabel = "FILE",
            description = "JSON lines {id, text} or {id, turns:[...]}, or plain text, a question a line.")
    private Path questions;

    @Option(
            names = "--base",
            paramLabel = "DIR",
            description = "Articles to change (default: what the sidecar has published).")
    private Optional<Path> base;

    @Option(names = "--report", paramLabel = "FILE", description = "A page that shows every changed answer.")
    private Optional<Path> report;

    @Option(names = "--json", description = "Prints one JSON object and no progress.")
    private boolean json;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    public SimulateCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    /** What --json prints: the figures, and the questions whose answers change. */
    private record Printed(
            int n, Proportion stays, Proportion flips, Proportion appears, Proportion breaks, List<Changed> changes) {}

    /** A changed answer; {@code effect} is flips, appears or breaks. */
    private record Changed(String id, List<String> turns, String effect, Ending before, Ending after) {
        static Changed of(Compared compared) {
            return new Changed(
                    compared.question().id(),
                    compared.question().turns(),
                    name(compared.effect()),
                    compared.before(),
                    compared.after());
        }
    }

    @Override
    public Integer call() throws IOException {
        requireFolder(change);
        base.ifPresent(this::requireFolder);
        List<AskedQuestion> asked = AskedQuestion.read(questions);
        List<Compared> compared = compare(asked);
        Simulation.Figures figures = Simulation.figures(compared);
        if (report.isPresent()) {
            Files.writeString(report.get(), SimulationReport.html(figures, compared));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? Output.json(printed(figures, compared)) : shown(figures, compared));
        return 0;
    }

    private List<Compared> compare(List<AskedQuestion> asked) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try (PrivateSidecar sidecar = PrivateSidecar.start(sidecars)) {
            SimulationRun run = new SimulationRun(sidecar, json ? Progress.silent() : new Progress(err));
            if (base.isPresent()) {
                run.read(base.get());
            } else {
                try (Connection.Session published = connection.open(sidecars)) {
                    run.copy(published.client());
                }
            }
            return run.compare(change, asked);
        }
    }

    private void requireFolder(Path folder) {
        if (!Files.exists(folder)) {
            throw new ParameterException(spec.commandLine(), "there is no file or folder " + folder);
        }
    }

    private static Printed printed(Simulation.Figures figures, List<Compared> compared) {
        return new Printed(
                figures.n(),
                figures.stays(),
                figures.flips(),
                figures.appears(),
                figures.breaks(),
                compared.stream()
                        .filter(each -> each.effect() != Effect.STAYS)
                        .map(Changed::of)
                        .toList());
    }

    private static String shown(Simulation.Figures figures, List<Compared> compared) {
        String changes = compared.stream()
                .filter(each -> each.effect() != Effect.STAYS)
                .map(SimulateCommand::shown)
                .collect(Collectors.joining());
        return "%d questions%n%s%s%s%s%s"
                .formatted(
                        figures.n(),
                        line("stay", figures.stays()),
                        line("flip", figures.flips()),
                        line("appear", figures.appears()),
                        line("break", figures.breaks()),
                        changes)
                .stripTrailing();
    }

    private static String line(String name, Proportion value) {
        return String.format(
                Locale.ROOT,
                "%-7s %5d  %5.1f %%  (%.1f to %.1f %%)%n",
                name,
                value.count(),
                100 * value.share(),
                100 * value.low(),
                100 * value.high());
    }

    private static String shown(Compared compared) {
        return "%n%s  %s: %s%n%s%s"
                .formatted(
                        name(compared.effect()),
                        compared.question().id(),
                        String.join(" / ", compared.question().turns()),
                        side("before", compared.before()),
                        side("after", compared.after()));
    }

    private static String side(String name, Ending ending) {
        String evidence = ending.evidence().stream().map(SimulateCommand::shown).collect(Collectors.joining());
        return "  %-6s [%s] %s%n%s"
                .formatted(name, ending.outcome(), ending.reply().replace("\n", " "), evidence);
    }

    private static String shown(Cited cited) {
        return "         evidence: \"%s\" (%s)%n".formatted(cited.quote().replace("\n", " "), cited.article());
    }

    private static String name(Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }
}

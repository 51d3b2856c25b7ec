package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.adapter.web.WebLinkProbe;
import dev.attendant.sidecar.care.link.LinkProbe;
import dev.attendant.sidecar.care.report.CarePage;
import dev.attendant.sidecar.care.report.CareReport;
import dev.attendant.sidecar.care.report.CareSummary;
import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.cli.support.Progress;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import dev.attendant.sidecar.insight.sets.AskedQuestion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what an editor should look at in a knowledge base. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Looks for articles that contradict each other or say nearly the same, that are outdated, or whose links lead"
                    + " nowhere; and for what customers ask and no article answers.",
            "Prints the findings, the urgent ones first. They are not errors: the exit code is 0.",
            "",
            "Outdated: expired, replaced or withdrawn by its attributes (expires, valid_until, replaced_by, status), not"
                    + " updated for long, or telling of a day to come that is past.",
            "Links: relative ones and anchors, and those to the help centre's own articles on the web by their ids. Of"
                    + " published articles only the latter, as their text keeps no other.",
            "Relations: those that name an article that is not there or not for customers, or that lead round in a circle.",
            "Gaps: of published articles, what customers asked and was not answered (see knowledge gaps). Each question"
                    + " of a file is asked in a private sidecar that knows the same articles; those that end with a"
                    + " question back, or with a human for want of an answer, are grouped by meaning."
        })
public final class ReportCommand implements Callable<Integer> {

    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(250);

    private final SidecarStarter sidecars;
    private final Clock clock;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "A folder of articles (default: what the sidecar has published).")
    private Optional<Path> knowledge;

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            description = "JSON lines {id, text} or {id, turns:[...]}, or plain text, a question a line.")
    private Optional<Path> questions;

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "24",
            description = "How long an article may go without an update (default: ${DEFAULT-VALUE}).")
    private int months;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many days of turns to look back for gaps (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--check-links", description = "Asks for every page on the web that is linked to, too.")
    private boolean checkLinks;

    @Option(names = "--html", paramLabel = "FILE", description = "A page that shows all findings side by side.")
    private Optional<Path> html;

    @Option(names = "--json", description = "Prints one JSON object and no progress.")
    private boolean json;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    public ReportCommand(SidecarStarter sidecars, Clock clock) {
        this.sidecars = sidecars;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (knowledge.isPresent() && !Files.exists(knowledge.get())) {
            throw new ParameterException(spec.commandLine(), "there is no file or folder " + knowledge.get());
        }
        if (months < 1) {
            throw new ParameterException(spec.commandLine(), "--months must be 1 or more");
        }
        List<AskedQuestion> asked = questions.isPresent() ? AskedQuestion.read(questions.get()) : List.of();
        CareReport report = report(asked);
        if (html.isPresent()) {
            Files.writeString(html.get(), CarePage.html(report));
        }
        spec.commandLine().getOut().println(json ? Output.json(report) : CareSummary.of(report));
        return 0;
    }

    private CareReport report(List<AskedQuestion> asked) throws IOException {
        Progress progress = progress();
        CareRun run = new CareRun(LocalDate.now(clock), Period.ofMonths(months), probe(progress), progress);
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            return knowledge.isPresent()
                    ? run.folder(knowledge.get(), asked, sidecars, encoder)
                    : published(run, asked, encoder);
        }
    }

    private CareReport published(CareRun run, List<AskedQuestion> asked, OnnxEncoder encoder) throws IOException {
        try (Connection.Session session = connection.open(sidecars)) {
            return run.published(session.client(), days, asked, sidecars, encoder);
        }
    }

    private LinkProbe probe(Progress progress) {
        return checkLinks
                ? new WebLinkProbe(BETWEEN_REQUESTS, address -> progress.say("asked for " + address))
                : LinkProbe.none();
    }

    private Progress progress() {
        PrintWriter err = spec.commandLine().getErr();
        return json ? Progress.silent() : new Progress(err);
    }
}

package dev.attendant.sidecar.cli.knowledge;

import dev.attendant.sidecar.cli.client.CalibrationClient;
import dev.attendant.sidecar.cli.client.CalibrationClient.InUse;
import dev.attendant.sidecar.cli.client.CalibrationClient.Outcome;
import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import dev.attendant.sidecar.insight.sets.HelpcenterFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits what is held for an answer to the published articles. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Fits to the published articles how sure Attendant must be of what it finds, by questions of which it is"
                    + " known what answers them.",
            "",
            "Each question is asked twice, the second time without the articles that answer it. The fit is kept where it"
                    + " judged the half of the questions that it did not see better than the weights that ship.",
            "Prints what was measured: auroc tells questions with an answer from those without (1 is perfect, 0.5 is"
                    + " chance), brier is the mean squared error of the confidence (0 is perfect).",
            "Without options, prints what is in use."
        })
public final class CalibrateCommand implements Callable<Integer> {

    private final SidecarStarter sidecars;

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            description =
                    "JSON lines {id, text, kind, gold:[{doc}]}: kind is answerable or unanswerable, doc an article's"
                            + " path or id. At least 30 that an article answers; of more than 1,000 that many are taken.")
    private Optional<Path> questions;

    @Option(names = "--reset", description = "Goes back to the weights that ship.")
    private boolean reset;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    public CalibrateCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    @Override
    public Integer call() throws IOException {
        if (reset && questions.isPresent()) {
            throw new IllegalArgumentException("either --questions or --reset");
        }
        List<HelpcenterFile.Question> labelled =
                questions.isPresent() ? HelpcenterFile.read(questions.get()) : List.of();
        try (Connection.Session session = connection.open(sidecars)) {
            spec.commandLine().getOut().println(run(session.client(), labelled));
        }
        return 0;
    }

    private String run(SidecarClient client, List<HelpcenterFile.Question> labelled) throws IOException {
        CalibrationClient calibration = client.calibration();
        if (questions.isPresent()) {
            Outcome outcome = calibration.calibrate(LabelledQuestions.of(labelled, client.listDocuments()));
            return json ? Output.json(outcome) : shown(outcome);
        }
        if (reset) {
            calibration.reset();
        }
        InUse inUse = calibration.show();
        return json ? Output.json(inUse) : shown(inUse);
    }

    private static String shown(InUse inUse) {
        return inUse.calibrated()
                ? "Weights fitted to this knowledge base are in use."
                : "The weights that ship are in use.";
    }

    private static String shown(Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "%d questions with an answer, %d without%nbefore  auroc %.3f  brier %.3f%nafter   auroc %.3f  brier %.3f%n%s",
                outcome.answerable(),
                outcome.unanswerable(),
                outcome.aurocBefore(),
                outcome.brierBefore(),
                outcome.aurocAfter(),
                outcome.brierAfter(),
                outcome.kept()
                        ? "Kept, as settings version " + outcome.settingsVersion() + "."
                        : "Not kept: the weights that ship do as well. More questions may help.");
    }
}

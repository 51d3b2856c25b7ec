package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.adapter.onnx.OnnxCrossEncoder;
import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.cli.support.Progress;
import dev.attendant.sidecar.cli.support.SidecarStarter;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.insight.evaluation.AnswersEvaluation;
import dev.attendant.sidecar.insight.evaluation.HelpcenterQuality;
import dev.attendant.sidecar.insight.evaluation.HelpcenterReport;
import dev.attendant.sidecar.insight.evaluation.HelpcenterTurn;
import dev.attendant.sidecar.insight.sets.HelpcenterFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well questions are answered, and how well it is known when not to. */
@Command(
        name = "answers",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well questions are answered, and how well it is known when not to.",
            "With --documents, in memory: prints spanAt1, spanAt3, tokenF1, abstentionAuroc, abstentionAurocMissing,"
                    + " shippedAuroc, shippedAurocMissing (fractions) and n. The abstention figures are of weights"
                    + " calibrated on the other half of the questions, the shipped ones of those that ship.",
            "With --knowledge, by real turns of a sidecar of its own over a folder of articles: prints correct, quoteHit,"
                    + " wrong, abstained (of answerable questions), answeredUnanswerable, followupCorrect, confidenceEce"
                    + " (fractions), p50Millis, p99Millis and n."
        })
public final class EvaluateAnswersCommand implements Callable<Integer> {

    private final SidecarStarter sidecars;

    @Mixin
    private QuestionSet set;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description =
                    "A folder of articles. Questions are then {id, text, kind, gold:[{doc, quote}]} or {id, turns:"
                            + " [...], kind, gold}; kind is answerable, unanswerable or followup, doc a path in the folder.")
    private Optional<Path> knowledge;

    @Option(names = "--report", paramLabel = "FILE", description = "With --knowledge: a page that shows every miss.")
    private Optional<Path> report;

    @Option(
            names = "--calibrate",
            paramLabel = "FILE",
            description =
                    "With --knowledge: other questions of the same form, by which the sidecar is calibrated first.")
    private Optional<Path> calibrate;

    @Spec
    private CommandSpec spec;

    public EvaluateAnswersCommand(SidecarStarter sidecars) {
        this.sidecars = sidecars;
    }

    @Override
    public Integer call() throws IOException {
        Object figures = knowledge.isPresent() ? ofHelpcenter(knowledge.get()) : ofDocuments();
        spec.commandLine().getOut().println(set.shown(figures));
        return 0;
    }

    private AnswersEvaluation.Figures ofDocuments() throws IOException {
        try (OnnxEncoder encoder = OnnxEncoder.load();
                OnnxCrossEncoder reader = OnnxCrossEncoder.load();
                LuceneIndex words = new LuceneIndex()) {
            AnswersEvaluation evaluation = new AnswersEvaluation(
                    set.corpus(encoder, words, spec.commandLine().getErr()),
                    encoder,
                    new CloseReading(reader),
                    Answerability.shipped());
            return evaluation.measure(set.questions());
        }
    }

    private HelpcenterQuality.Figures ofHelpcenter(Path folder) throws IOException {
        List<HelpcenterFile.Question> questions = HelpcenterFile.read(set.file());
        List<HelpcenterFile.Question> calibrating =
                calibrate.isPresent() ? HelpcenterFile.read(calibrate.get()) : List.of();
        Progress progress = set.progress(spec.commandLine().getErr());
        List<HelpcenterTurn> turns = new HelpcenterRun(sidecars, folder, progress).ask(questions, calibrating);
        HelpcenterQuality.Figures figures = HelpcenterQuality.of(turns);
        if (report.isPresent()) {
            Files.writeString(report.get(), HelpcenterReport.html(figures, turns));
        }
        return figures;
    }
}

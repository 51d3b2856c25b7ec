package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.insight.evaluation.ScreeningEvaluation;
import dev.attendant.sidecar.insight.evaluation.ScreeningEvaluation.Result;
import dev.attendant.sidecar.safety.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well attacks are told from harmless messages. */
@Command(
        name = "screening",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well attacks are told from harmless messages.",
            "Prints f1, recall, falseAlarmRate, precision (fractions) and n."
        })
public final class EvaluateScreeningCommand implements Callable<Integer> {

    @Option(
            names = "--test",
            paramLabel = "FILE",
            required = true,
            description = "A message a line: the text, a tab, 1 for an attack or 0.")
    private Path test;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<LabelledText> messages = messages();
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            Result result = new ScreeningEvaluation(Screen.shipped(encoder), encoder).measure(messages);
            PrintWriter writer = spec.commandLine().getOut();
            writer.println(json ? Output.json(result) : lines(result));
        }
        return 0;
    }

    private List<LabelledText> messages() throws IOException {
        try {
            return ScreeningEvaluation.read(test);
        } catch (IllegalArgumentException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
    }

    private static String lines(Result result) {
        return String.format(
                Locale.ROOT,
                "f1              %.3f%nrecall          %.3f%nfalseAlarmRate  %.3f%nprecision       %.3f%nn               %d",
                result.f1(),
                result.recall(),
                result.falseAlarmRate(),
                result.precision(),
                result.n());
    }
}

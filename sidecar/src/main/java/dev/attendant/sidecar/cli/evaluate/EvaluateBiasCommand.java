package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.adapter.opennlp.OpenNlpLanguageModel;
import dev.attendant.sidecar.bias.BiasCheck;
import dev.attendant.sidecar.bias.BiasReport;
import dev.attendant.sidecar.bias.ShippedReading;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.language.LanguageDetector;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures whether it matters who writes a message, and how. */
@Command(
        name = "bias",
        mixinStandardHelpOptions = true,
        description = {
            "Measures whether a message is understood alike when its names, genders, traits told in passing, dialect",
            "or typing are swapped. Prints within and, bySwap: messages, n (wordings compared), the shares of n that",
            "get another intent, another sentiment and another routing (screening, and what is decided before a search),",
            "sureIntent (share of another intent where the first was likely enough to decide),",
            "upset (mean absolute change of the probability of anger or frustration), upsetGap and attackGap (most",
            "difference between groups in the probability of upset and of an attack), each as value, bound and within,",
            "and byGroup: how much more upset and attack are found for a group's wording, and its n.",
            "Ends with 1 where a figure is beyond its bound."
        })
public final class EvaluateBiasCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        BiasReport report = measure();
        spec.commandLine().getOut().println(json ? Output.json(report) : BiasTable.of(report));
        if (report.within()) {
            return 0;
        }
        say("beyond the bound: " + String.join(", ", report.beyond()));
        return 1;
    }

    private BiasReport measure() {
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            return new BiasCheck(
                            new ShippedReading(encoder, new LanguageDetector(OpenNlpLanguageModel.load()))::read,
                            this::say)
                    .check();
        }
    }

    private void say(String line) {
        PrintWriter writer = spec.commandLine().getErr();
        writer.println(line);
        writer.flush();
    }
}

package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.classification.LabelledFile;
import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.insight.evaluation.LabelFigures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Options that name a file of labelled messages, and how figures on it are shown. */
final class LabelledSet {

    @Option(
            names = "--test",
            required = true,
            paramLabel = "FILE",
            description = "A message a line: the text, a tab, the label.")
    private Path test;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    void measure(Function<List<LabelledText>, LabelFigures> evaluation, PrintWriter writer) throws IOException {
        LabelFigures figures;
        try {
            figures = evaluation.apply(LabelledFile.read(test));
        } catch (IllegalArgumentException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
        writer.println(json ? Output.json(figures) : lines(figures));
    }

    private static String lines(LabelFigures figures) {
        StringBuilder lines = new StringBuilder(String.format(
                Locale.ROOT, "accuracy %.3f  macroF1 %.3f  n %d", figures.accuracy(), figures.macroF1(), figures.n()));
        figures.byLabel()
                .forEach((label, figure) -> lines.append(String.format(
                        Locale.ROOT,
                        "%n%-12s precision %.3f  recall %.3f  f1 %.3f  n %d",
                        label,
                        figure.precision(),
                        figure.recall(),
                        figure.f1(),
                        figure.n())));
        return lines.toString();
    }
}

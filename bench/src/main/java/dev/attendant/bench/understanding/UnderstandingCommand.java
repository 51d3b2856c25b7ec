package dev.attendant.bench.understanding;

import dev.attendant.bench.Installation;
import dev.attendant.sidecar.classification.LabelledFile;
import dev.attendant.sidecar.classification.LabelledText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures intent classification beside what a user would pick instead. */
@Command(
        name = "understanding",
        mixinStandardHelpOptions = true,
        description = {
            "Accuracy and time of intent classification beside OpenNLP, LangChain4j and nlp.js.",
            "All learn from the same labelled utterances and classify the same others, one by one on one thread. Files"
                    + " hold one utterance a line: text, tab, intent. Without them it takes CLINC150 below --data, or,"
                    + " where that is missing, the utterances that Attendant ships.",
            "nlp.js needs node and npm; a contender that cannot be run is left out, and the report says so."
        })
public final class UnderstandingCommand implements Callable<Integer> {

    @ArgGroup(exclusive = false)
    private @Nullable Utterances given;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "../shared/data",
            description = "Public data sets, ${DEFAULT-VALUE} by default.")
    private Path data;

    @Option(names = "--json", description = "Prints one JSON object and no progress.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** The two files, which go together. */
    private static final class Utterances {
        @Option(names = "--train", paramLabel = "F", required = true, description = "Utterances to learn from.")
        private Path train;

        @Option(names = "--test", paramLabel = "F", required = true, description = "Utterances to classify.")
        private Path test;

        Utterances() {}

        Utterances(Path train, Path test) {
            this.train = train;
            this.test = test;
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Installation installation = Installation.here();
        Utterances files = given == null ? defaults(installation) : given;
        UnderstandingReport report = measure(contenders(installation), files);
        spec.commandLine().getOut().println(json ? report.json() : report.table());
        return 0;
    }

    private Utterances defaults(Installation installation) {
        Path clinc = data.resolve("intents").resolve("clinc150");
        Path sidecar = installation.root().resolve("sidecar");
        return Files.isDirectory(clinc)
                ? new Utterances(clinc.resolve("train.tsv"), clinc.resolve("dev.tsv"))
                : new Utterances(
                        sidecar.resolve("training/intents.tsv"),
                        sidecar.resolve("src/test/resources/understanding/messages.tsv"));
    }

    private static List<Contender> contenders(Installation installation) {
        return List.of(new Attendant(), new OpenNlp(), new LangChain(), new NlpJs(installation));
    }

    private UnderstandingReport measure(List<Contender> contenders, Utterances files)
            throws IOException, InterruptedException {
        List<LabelledText> train = LabelledFile.read(files.train);
        List<LabelledText> test = LabelledFile.read(files.test);
        List<Standing> standings = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Contender contender : contenders) {
            say("%s: learning from %d, then classifying %d".formatted(contender.name(), train.size(), test.size()));
            try {
                standings.add(Standing.of(contender.name(), test, contender.run(train, test)));
            } catch (IOException absent) {
                leftOut.add(contender.name() + ", " + absent.getMessage());
            }
        }
        return new UnderstandingReport(
                files.train.toString(), files.test.toString(), train.size(), test.size(), standings, leftOut);
    }

    private void say(String step) {
        PrintWriter err = spec.commandLine().getErr();
        if (!json) {
            err.println(step);
        }
    }
}

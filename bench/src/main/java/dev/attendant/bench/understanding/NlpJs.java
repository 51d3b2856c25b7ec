package dev.attendant.bench.understanding;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attendant.bench.Installation;
import dev.attendant.bench.TemporaryFolder;
import dev.attendant.sidecar.classification.LabelledText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** nlp.js with its defaults, in a Node process of its own. */
final class NlpJs implements Contender {

    private final Installation installation;
    private final Path folder;

    NlpJs(Installation installation) {
        this.installation = installation;
        this.folder = installation.root().resolve("bench").resolve("nlpjs");
    }

    private record Printed(double trainMillis, List<String> labels, List<Double> micros) {}

    @Override
    public String name() {
        return "nlp.js";
    }

    @Override
    public Trial run(List<LabelledText> train, List<LabelledText> test) throws IOException, InterruptedException {
        install();
        try (TemporaryFolder files = installation.temporaryFolder()) {
            Path trainFile = write(files.path().resolve("train.tsv"), train);
            Path testFile = write(files.path().resolve("test.tsv"), test);
            Printed printed = classify(trainFile, testFile);
            return new Trial(printed.trainMillis() / 1e3, printed.labels(), printed.micros());
        }
    }

    private Printed classify(Path train, Path test) throws IOException {
        Process node = new ProcessBuilder("node", "classify.js", train.toString(), test.toString())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new ObjectMapper().readValue(node.getInputStream(), Printed.class);
    }

    private void install() throws IOException, InterruptedException {
        if (Files.isDirectory(folder.resolve("node_modules"))) {
            return;
        }
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (npm.waitFor() != 0) {
            throw new IOException("nlp.js cannot be installed: npm ci failed in " + folder);
        }
    }

    private static Path write(Path file, List<LabelledText> rows) throws IOException {
        return Files.writeString(
                file,
                rows.stream().map(row -> row.text() + "\t" + row.label()).collect(Collectors.joining("\n", "", "\n")));
    }
}

package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures retrieval beside what a user would pick instead. */
@Command(
        name = "knowledge",
        mixinStandardHelpOptions = true,
        description = {
            "Quality, time and room of retrieval beside LangChain4j's easy RAG and Lucene's BM25.",
            "All take in the same documents and are asked the same questions, one by one on one thread. Printed are"
                    + " recall at 1 and 5, mean reciprocal rank of the first ten, milliseconds a question with its"
                    + " encoding, seconds to take the documents in, and bytes of heap a passage; then time and room"
                    + " among many passages. It takes about half an hour on two cores."
        })
public final class KnowledgeCommand implements Callable<Integer> {

    private static final List<String> NOTES = List.of(
            "The many passages are the sets' own and others put together from their sentences. Their vectors are mixed"
                    + " from those of their sentences, with noise, since to encode each would take hours; times and"
                    + " room are those of real ones, what is found is not.",
            "LangChain4j is given the same vectors there and encodes questions with its own encoder; its store compares"
                    + " with every vector, so its time does not depend on what they are.",
            "Bytes count the Java heap: texts and vectors, the index, and what the questions left in caches. What was"
                    + " encoded for one contender is held through the turns of the others, and counted for each.",
            "Questions are encoded on one thread by Attendant, on as many as the runtime takes by LangChain4j; run it"
                    + " under 'taskset -c 0' to see one core.");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "../shared/data/retrieval",
            description = "Folder of question sets, ${DEFAULT-VALUE} by default. Each is a folder with documents.jsonl,"
                    + " lines {id, title, text, path?}, and questions.jsonl, lines {id, text, gold:[{doc, s?, e?}]}.")
    private Path data;

    @Option(
            names = "--passages",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many passages are many, ${DEFAULT-VALUE} by default; 0 for the sets alone.")
    private int passages;

    @Option(names = "--scale-only", description = "Only the times and the room among many passages.")
    private boolean scaleOnly;

    @Option(names = "--json", description = "Prints one JSON object and no progress.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (passages < 0) {
            throw new ParameterException(spec.commandLine(), "--passages must be 0 or more, but is " + passages);
        }
        List<QuestionSet> sets = QuestionSet.below(data);
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            KnowledgeBenchmark benchmark = new KnowledgeBenchmark(sets, encoder, progress());
            KnowledgeReport report = new KnowledgeReport(
                    scaleOnly ? List.of() : benchmark.ofSets(),
                    passages > 0 ? benchmark.among(passages) : List.of(),
                    NOTES);
            spec.commandLine().getOut().println(json ? report.json() : report.table());
        }
        return 0;
    }

    private Consumer<String> progress() {
        PrintWriter err = spec.commandLine().getErr();
        return json ? step -> {} : err::println;
    }
}

package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.config.FullText;
import dev.attendant.sidecar.insight.evaluation.RetrievalEvaluation;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Measures how well questions find what answers them. */
@Command(
        name = "retrieval",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well questions find what answers them.",
            "Prints recallAt1, recallAt5, recallAt10, mrrAt10, ndcgAt10 (fractions), n, p50Millis and p99Millis."
        })
public final class EvaluateRetrievalCommand implements Callable<Integer> {

    @Mixin
    private QuestionSet set;

    @Option(
            names = "--full-text",
            paramLabel = "INDEX",
            defaultValue = "lucene",
            converter = FullTextName.class,
            description =
                    "What searches for words: lucene (the usual one), or postgres, which starts a server of its own.")
    private FullText fullText;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (OnnxEncoder encoder = OnnxEncoder.load();
                PrivateIndex words = PrivateIndex.open(fullText, Clock.systemUTC())) {
            RetrievalEvaluation evaluation = new RetrievalEvaluation(
                    set.corpus(encoder, words.index(), spec.commandLine().getErr()), encoder);
            spec.commandLine().getOut().println(set.shown(evaluation.measure(set.questions())));
        }
        return 0;
    }

    private static final class FullTextName implements ITypeConverter<FullText> {
        @Override
        public FullText convert(String name) {
            try {
                return FullText.named(name);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(unknown.getMessage());
            }
        }
    }
}

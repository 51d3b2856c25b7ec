package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.insight.BiasCheck;
import dev.attendant.sidecar.insight.BiasCheck.Changes;
import dev.attendant.sidecar.insight.BiasCheck.Observed;
import dev.attendant.sidecar.insight.BiasCheck.Report;
import dev.attendant.sidecar.mood.Emotion;
import dev.attendant.sidecar.mood.Sentiment;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.understanding.Intents;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures whether names, genders, dialects, typing and politeness change what is made of a message. */
@Command(
        name = "bias",
        mixinStandardHelpOptions = true,
        description = {
            "Measures whether names, genders, dialects, typing and politeness change what is made of a message.",
            "Prints passed and byKind: the shares of changed intent, emotion, sentiment and routing, the mean changes",
            "sentimentScore and upsetScore, the bound that no share may pass, and n.",
            "Ends with 1 where a bound is passed."
        })
final class EvaluateBiasCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            Report report = new BiasCheck(new Shipped(encoder)::observe).check();
            spec.commandLine().getOut().println(json ? Output.json(report) : lines(report));
            return report.passed() ? 0 : 1;
        }
    }

    /** The shipped classifiers, and the route that the shipped thresholds choose. */
    private record Shipped(Encoder encoder, TextClassifier intents, TextClassifier emotions, TextClassifier sentiments) {

        Shipped(Encoder encoder) {
            this(
                    encoder,
                    TextClassifier.resource("/weights/intents.bin"),
                    TextClassifier.resource("/weights/emotions.bin"),
                    TextClassifier.resource("/weights/sentiments.bin"));
        }

        Observed observe(String message) {
            Utterance utterance = new Utterance(message, encoder);
            Probabilities intent = intents.classify(utterance);
            Emotion emotion = Emotion.of(message, emotions.classify(utterance));
            Sentiment sentiment = new Sentiment(sentiments.classify(utterance));
            boolean toHuman = emotion.upset() >= Thresholds.DEFAULT.upsetAt()
                    || intent.of(Intents.CONTACT_HUMAN) >= Thresholds.DEFAULT.intentAt();
            return new Observed(
                    intent.best(), emotion.label(), sentiment.label(), sentiment.score(), emotion.upset(), toHuman);
        }
    }

    private static String lines(Report report) {
        return report.byKind().entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(String kind, Changes changes) {
        return String.format(
                Locale.ROOT,
                "%-10s intent %.3f  emotion %.3f  sentiment %.3f  routing %.3f  (bound %.2f, %d pairs) %s",
                kind,
                changes.intent(),
                changes.emotion(),
                changes.sentiment(),
                changes.routing(),
                changes.bound(),
                changes.n(),
                changes.passed() ? "passed" : "FAILED");
    }
}

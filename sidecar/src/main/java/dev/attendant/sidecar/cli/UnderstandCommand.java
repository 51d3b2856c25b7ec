package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.cli.support.Output;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.insight.training.IntentModelFolder;
import dev.attendant.sidecar.tenant.Development;
import dev.attendant.sidecar.tenant.EntitySettings;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.understanding.IntentModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows everything that is read in one message. */
@Command(
        name = "understand",
        mixinStandardHelpOptions = true,
        description = {
            "Shows everything that is read in one message; needs no sidecar and keeps nothing.",
            "Prints language, intent, sentiment, emotion, entities, personalData, masked (the message as it would leave"
                    + " for a language model), screening, routing (what a turn would do before any search) and encoded"
                    + " (whether the encoder was needed). Places are counted in UTF-16 code units."
        })
final class UnderstandCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "MESSAGE",
            arity = "1..*",
            description = "What the customer writes; - reads it from standard input.")
    private List<String> words;

    @Option(names = "--model", paramLabel = "DIR", description = "An intent model beside the shipped one.")
    private Optional<Path> model;

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            defaultValue = "en-US",
            description = "Usual language and country of the customers. Default: ${DEFAULT-VALUE}.")
    private String locale;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "Time zone of the customers. Default: ${DEFAULT-VALUE}.")
    private ZoneId zone;

    @Option(names = "--now", paramLabel = "INSTANT", description = "When it was written. Default: now.")
    private Optional<Instant> now;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final Clock clock;
    private final InputStream input;

    UnderstandCommand(Clock clock, InputStream input) {
        this.clock = clock;
        this.input = input;
    }

    @Override
    public Integer call() throws IOException {
        String message = message();
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            Optional<IntentModel> own = model.isPresent()
                    ? Optional.of(new IntentModelFolder(model.get()).read(encoder))
                    : Optional.empty();
            MessageReport report =
                    new ShippedReader(encoder).read(message, tenant(), now.orElseGet(clock::instant), own);
            print(report);
        }
        return 0;
    }

    private String message() throws IOException {
        return words.equals(List.of(STANDARD_INPUT))
                ? new String(input.readAllBytes(), StandardCharsets.UTF_8).stripTrailing()
                : String.join(" ", words);
    }

    private Tenant tenant() {
        EntitySettings usual = EntitySettings.DEFAULT;
        EntitySettings entities = new EntitySettings(
                usual.orderNumbers(), usual.caseNumbers(), Locale.forLanguageTag(locale), zone, usual.products());
        TenantSettings settings = TenantSettings.DEFAULT.with(entities);
        return new Tenant(Development.TENANT, "Command line", Development.ISSUER, "", settings, 1);
    }

    private void print(MessageReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Output.json(report));
            return;
        }
        out.printf("language   %s%n", report.language().tag());
        out.printf("intent     %s%n", line(report.intent().likeliest()));
        Optional.ofNullable(report.ownIntent()).ifPresent(own -> out.printf("own intent %s%n", line(own.likeliest())));
        out.printf(
                "sentiment  %s, score %.2f%n",
                report.sentiment().label(), report.sentiment().score());
        out.printf(
                "emotion    %s, intensity %.2f%n",
                report.emotion().label(), report.emotion().intensity());
        report.entities()
                .forEach(each -> out.printf("entity     %s \"%s\" = %s%n", each.type(), each.text(), each.value()));
        report.personalData()
                .forEach(each -> out.printf("personal   %s \"%s\": %s%n", each.type(), each.text(), each.reason()));
        out.printf("masked     %s%n", report.masked());
        out.printf("screening  %s%n", line(report.screening()));
        out.printf("routing    %s%n", line(report.routing()));
    }

    private static String line(Map<String, Double> likeliest) {
        return likeliest.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%s %.2f", each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String line(Explanation why) {
        return why.decision() + ": " + why.rule();
    }
}

package dev.attendant.sidecar.bias;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The messages of our own that bias is looked for with; none is trained on. */
final class Probes {

    private static final String NAME = "{name}";
    private static final String UNTOUCHED = "as meant";

    private Probes() {}

    static List<Probe> of(Swap swap) {
        return switch (swap) {
            case NAMES -> names();
            case GENDERS, TRAITS, DIALECTS -> templates(swap.label() + ".tsv");
            case TYPOS -> lines("typos.txt").map(Probes::mistyped).toList();
        };
    }

    private static List<Probe> templates(String file) {
        return lines(file).map(line -> Template.read(line).probe()).toList();
    }

    private static List<Probe> names() {
        List<String[]> people =
                lines("people.tsv").map(line -> line.split("\t", 2)).toList();
        return lines("names.txt").map(message -> named(message, people)).toList();
    }

    /** @param people origin and name of each */
    private static Probe named(String message, List<String[]> people) {
        return new Probe(people.stream()
                .map(person -> new Wording(person[0], message.replace(NAME, person[1])))
                .toList());
    }

    private static Probe mistyped(String message) {
        Stream<Wording> slips = Arrays.stream(Slip.values()).map(slip -> new Wording(slip.label(), slip.in(message)));
        return new Probe(
                Stream.concat(Stream.of(new Wording(UNTOUCHED, message)), slips).toList());
    }

    private static Stream<String> lines(String file) {
        String name = "/bias/" + file;
        try (InputStream stream = Probes.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"));
        } catch (IOException failure) {
            throw new IllegalStateException(name + " cannot be read", failure);
        }
    }
}

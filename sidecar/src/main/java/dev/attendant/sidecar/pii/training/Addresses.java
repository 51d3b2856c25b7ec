package dev.attendant.sidecar.pii.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Made-up addresses in the forms of several countries. */
final class Addresses {

    private final List<Country> countries;
    private final Choices choices;

    private record Country(List<String> streets, List<String> cities, List<String> forms) {
        static Country of(String line) {
            String[] parts = line.split("\t", -1);
            return new Country(
                    List.of(parts[1].split("\\|", -1)),
                    List.of(parts[2].split("\\|", -1)),
                    List.of(parts[3].split("\\|", -1)));
        }
    }

    Addresses(Path file, Choices choices) throws IOException {
        this.countries = Choices.lines(file).stream().map(Country::of).toList();
        this.choices = choices;
    }

    String full() {
        Country country = choices.of(countries);
        return filled(choices.of(country.forms()), country);
    }

    /** A street with its number. */
    String street() {
        Country country = choices.of(countries);
        boolean numberFirst = country.forms().getFirst().startsWith("{no}");
        return filled(numberFirst ? "{no} {street}" : "{street} {no}", country);
    }

    String unit() {
        return choices.of("Apt. ", "Suite ", "Apt ", "Unit ", "Floor ", "Flat ", "Building ", "#")
                + choices.number(1, 999);
    }

    String zip() {
        return choices.of(
                choices.pattern("#####"),
                choices.pattern("####"),
                ukZip(),
                choices.pattern("#####-###"),
                choices.pattern("### ##"));
    }

    private String ukZip() {
        return choices.pattern(choices.of("@# #@@", "@## #@@", "@@# #@@", "@@## #@@"));
    }

    private String filled(String form, Country country) {
        String filled = form.replace("\\n", "\n")
                .replace("{street}", choices.of(country.streets()))
                .replace("{city}", choices.of(country.cities()))
                .replace("{unit}", unit())
                .replace("{ukzip}", ukZip());
        for (int digits = 6; digits > 1; digits--) {
            filled = filled.replace("{d" + digits + "}", choices.pattern("#".repeat(digits)));
        }
        return filled.replace("{n1}", Integer.toString(choices.number(1, 9)))
                .replace("{no}", Integer.toString(choices.number(1, choices.happens(0.3) ? 9999 : 199)));
    }
}

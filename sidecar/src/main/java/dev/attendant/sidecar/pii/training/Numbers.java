package dev.attendant.sidecar.pii.training;

import dev.attendant.sidecar.pii.NormalForm;

/** Made-up cards, accounts, phones, dates and the like. */
record Numbers(Choices choices) {

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Jan",
        "Feb",
        "Sept",
        "Oct",
        "Dec"
    };

    String phone() {
        return choices.pattern(choices.of(
                "+44 7### ######",
                "07### ######",
                "(###) ###-####",
                "###-###-####",
                "+1 ### ### ####",
                "+49 1## #######",
                "0## ### ## ##",
                "+33 6 ## ## ## ##",
                "## ## ## ##",
                "### ####",
                "+91 9#### #####",
                "0### ### ###",
                "### ### ###"));
    }

    String card() {
        return choices.pattern(
                choices.of("4### #### #### ####", "4###############", "5###-####-####-####", "37#############"));
    }

    String iban() {
        return choices.pattern(
                choices.of("DE## #### #### #### #### ##", "GB##@@@@##############", "FR############E########## ##"));
    }

    String email(String name) {
        String user = NormalForm.word(name).replaceAll("[^a-z]+", choices.of("", ".", "_"));
        return user
                + choices.of("", Integer.toString(choices.number(1, 99)))
                + choices.of(
                        "@gmail.com",
                        "@yahoo.co.uk",
                        "@outlook.com",
                        "@example.org",
                        "@web.de",
                        "@mail.com",
                        "@icloud.com");
    }

    String order() {
        return choices.pattern(
                choices.of("#######", "ORD-######", "#@@-######", "A########", "##-#####-#####", "W######"));
    }

    String tracking() {
        return choices.pattern(choices.of("1Z###@@########", "JD###########", "@@#########GB", "############"));
    }

    String model() {
        return choices.pattern(choices.of("XR-##", "E##", "TX###", "@##-#", "MK #", "@@####"));
    }

    String money() {
        return choices.of("$", "€", "£") + choices.number(1, 999) + choices.of("", ".99", ".50", ",00");
    }

    String year() {
        return Integer.toString(choices.number(1955, 2026));
    }

    String month() {
        return choices.of(MONTHS);
    }

    String time() {
        return choices.number(0, 23) + choices.pattern(":#") + choices.number(0, 9);
    }

    String date() {
        int day = choices.number(1, 28);
        int month = choices.number(1, 12);
        return choices.of(
                day + "/" + month + "/" + year(),
                "%s-%02d-%02d".formatted(year(), month, day),
                "%02d.%02d.%s".formatted(day, month, year()),
                day + " " + month() + " " + year(),
                month() + " " + day + ", " + year(),
                month() + " " + day + choices.of("th", ""),
                "the " + day + "th");
    }
}

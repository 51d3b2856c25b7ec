package dev.attendant.localorg.soql;

/** What a query does with a field, and how an org refuses that. */
enum Use {
    SELECT("selected"),
    FILTER("filtered"),
    SORT("sorted"),
    GROUP("grouped");

    private final String participle;

    Use(String participle) {
        this.participle = participle;
    }

    String refusal(String field) {
        return "field '" + field + "' can not be " + participle + " in a query call";
    }
}

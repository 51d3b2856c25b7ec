package dev.attendant.sidecar.safety;

/** Screens what customers write, by rules. */
public final class Screen {

    private static final String RULES = "/screening/rules.tsv";

    private final Rules rules;

    private Screen(Rules rules) {
        this.rules = rules;
    }

    /** The rules that ship with Attendant. */
    public static Screen shipped() {
        return new Screen(Rules.resource(RULES));
    }

    public Verdict screen(String message) {
        return rules.verdict(Unmasking.views(message)).orElseGet(Verdict.Passed::new);
    }
}

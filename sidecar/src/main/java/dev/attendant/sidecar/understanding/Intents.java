package dev.attendant.sidecar.understanding;

/** The shipped catalogue, and those of its intents and of the labels beside it that decide a turn by themselves. */
public final class Intents {

    /** No company's customer service should answer this. */
    public static final String OUT_OF_SCOPE = "out_of_scope";
    /** It is not said what is wanted. */
    public static final String UNCLEAR = "unclear";

    public static final String COMPLAINT = "complaint";
    public static final String CONTACT_HUMAN = "contact_human";
    public static final String GREETING = "greeting";
    public static final String THANKS = "thanks";
    public static final String GOODBYE = "goodbye";

    public static final IntentCatalogue SHIPPED = IntentCatalogue.resource("/understanding/intents.json");

    private Intents() {}

    /** Whether this intent is a matter of one customer's own data, which an article seldom settles. */
    public static boolean isPersonal(String intent) {
        return SHIPPED.find(intent).filter(Intent::personal).isPresent();
    }

    /** Whether this intent asks for nothing but a courtesy in return. */
    public static boolean isCourtesy(String intent) {
        return SHIPPED.find(intent).filter(Intent::courtesy).isPresent();
    }
}

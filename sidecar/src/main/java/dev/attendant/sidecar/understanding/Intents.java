package dev.attendant.sidecar.understanding;

import java.util.Set;

/** Intents that decide a turn by themselves; the catalogue is {@code training/intents.json}. */
public final class Intents {

    public static final String OUT_OF_SCOPE = "out_of_scope";
    public static final String UNCLEAR = "unclear";
    public static final String CONTACT_HUMAN = "contact_human";
    public static final String GREETING = "greeting";
    public static final String THANKS = "thanks";
    public static final String GOODBYE = "goodbye";

    private static final Set<String> PERSONAL = Set.of(
            "order_status",
            "order_change",
            "order_cancel",
            "delivery_address_change",
            "refund_status",
            "payment_charge_dispute",
            "account_access",
            "account_update",
            "account_delete",
            "subscription_cancel",
            "subscription_change",
            "complaint");

    private Intents() {}

    /** Whether this intent is a matter of one customer's own data, which an article seldom settles. */
    public static boolean isPersonal(String intent) {
        return PERSONAL.contains(intent);
    }
}

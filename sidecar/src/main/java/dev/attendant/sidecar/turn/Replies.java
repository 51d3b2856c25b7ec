package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.understanding.Intents;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that Attendant says of itself; they claim nothing that would need evidence. */
final class Replies {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("replies", Locale.ROOT);

    private Replies() {}

    static String courtesy(String intent) {
        return switch (intent) {
            case Intents.THANKS -> TEXTS.getString("thanks");
            case Intents.GOODBYE -> TEXTS.getString("goodbye");
            default -> TEXTS.getString("greeting");
        };
    }

    static String askWhatIsMeant() {
        return TEXTS.getString("ask-what-is-meant");
    }

    static String askWhich(List<String> options) {
        return TEXTS.getString("ask-which") + "\n- " + String.join("\n- ", options);
    }

    static String decline() {
        return TEXTS.getString("decline");
    }

    static String declineAttack() {
        return TEXTS.getString("decline-attack");
    }

    static String declineAbuse() {
        return TEXTS.getString("decline-abuse");
    }

    static String handoff(HandoffReason reason) {
        return TEXTS.getString(
                "handoff-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}

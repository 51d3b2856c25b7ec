package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.Signals;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.understanding.Intents;
import dev.attendant.sidecar.understanding.Understanding;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Decides what becomes of a turn. The rules are tried from top to bottom and the first that holds decides; its
 * explanation names the score, the threshold and the smallest change that would have tipped it.
 */
public final class DecisionPolicy {

    private static final int OPTIONS = 3;
    private static final int COURTESY_WORDS = 8;

    private final Answerability answerability;
    private final boolean attended;

    public DecisionPolicy(Answerability answerability) {
        this(answerability, false);
    }

    /** @param attended whether a human serves the customer already, who is told what the articles say in any case */
    private DecisionPolicy(Answerability answerability, boolean attended) {
        this.answerability = answerability;
        this.attended = attended;
    }

    /** The same rules with a tenant's own weights; these where it has none, or none for this version's signals. */
    DecisionPolicy calibrated(Map<String, Double> weights) {
        return Answerability.of(weights)
                .map(own -> new DecisionPolicy(own, attended))
                .orElse(this);
    }

    /** The same rules; for an agent, a wish for a human and anger do not end the search. */
    DecisionPolicy readBy(Recipient recipient) {
        return new DecisionPolicy(answerability, recipient instanceof Recipient.Agent);
    }

    /** Before the search: some messages need none. */
    public Decision decide(Understanding understood, Thresholds thresholds) {
        String intent = understood.intent().best();
        double likely = understood.intent().of(intent);
        double upset = understood.emotion().upset();
        if (understood.wordless()) {
            return new Decision.AskWhatIsMeant(Explanation.of("ask back", "the message has no words"));
        }
        if (!attended && intent.equals(Intents.CONTACT_HUMAN) && likely >= thresholds.intentAt()) {
            return new Decision.Escalate(
                    HandoffReason.REQUESTED,
                    reached("hand off", "the customer asks for a human", "intent", likely, thresholds.intentAt()));
        }
        if (!attended
                && upset >= thresholds.upsetAt()
                && intent.equals(Intents.COMPLAINT)
                && likely >= thresholds.intentAt()) {
            return new Decision.Escalate(
                    HandoffReason.UPSET,
                    reached("hand off", "the customer is upset", "upset", upset, thresholds.upsetAt()));
        }
        if (Intents.isCourtesy(intent)
                && likely >= thresholds.intentAt()
                && words(understood.utterance().text()) <= COURTESY_WORDS) {
            return new Decision.Acknowledge(
                    intent, reached("acknowledge", "a courtesy", "intent", likely, thresholds.intentAt()));
        }
        return new Decision.LookUp(Explanation.of("look up", "nothing settles the message before a search")
                .score("upset", upset, thresholds.upsetAt())
                .score("intent " + intent, likely, thresholds.intentAt()));
    }

    /** The probability that the first of these answers what was searched for. */
    double answerable(List<Hit> hits) {
        return hits.isEmpty() ? 0 : answerability.of(Signals.of(hits));
    }

    /** After the search: whether what was found is good enough, and what to do where it is not. */
    public Settlement settle(
            Conversation conversation, Understanding understood, List<Hit> hits, Thresholds thresholds) {
        Signals signals = Signals.of(hits);
        double answerable = answerable(hits);
        double offTopic = understood.intent().of(Intents.OUT_OF_SCOPE);
        Settlement settlement = settle(conversation, understood, hits, thresholds, answerable, offTopic);
        return withSignals(settlement, signals);
    }

    private static Settlement settle(
            Conversation conversation,
            Understanding understood,
            List<Hit> hits,
            Thresholds thresholds,
            double answerable,
            double offTopic) {
        double upset = understood.emotion().upset();
        double doubt = offTopic * (1 - answerable);
        if (doubt >= thresholds.offTopicAt() && upset < thresholds.upsetAt()) {
            return declined(doubt, thresholds.offTopicAt());
        }
        List<String> options = options(hits);
        boolean mayAsk = conversation.state() != ConversationState.CLARIFYING
                && options.size() > 1
                && upset < thresholds.upsetAt();
        double unclear = understood.intent().of(Intents.UNCLEAR);
        if (mayAsk && unclear >= thresholds.intentAt()) {
            return askedForMore(unclear, thresholds.intentAt());
        }
        if (doubt < thresholds.offTopicAt() && answerable >= thresholds.answerAt()) {
            return answered(answerable, thresholds.answerAt());
        }
        if (upset >= thresholds.upsetAt()) {
            return calmed(upset, thresholds.upsetAt());
        }
        if (mayAsk && answerable >= thresholds.clarifyAt()) {
            return askedWhich(options, answerable, thresholds.answerAt());
        }
        return escalated(understood, answerable, mayAsk ? thresholds.clarifyAt() : thresholds.answerAt());
    }

    private static Settlement calmed(double upset, double threshold) {
        String because = "the customer is upset, and the knowledge base does not help";
        return new Settlement.Escalate(HandoffReason.UPSET, reached("hand off", because, "upset", upset, threshold));
    }

    private static Settlement declined(double doubt, double threshold) {
        String because = "out of scope, and nothing in the knowledge base says otherwise";
        return new Settlement.Decline(reached("decline", because, "off topic", doubt, threshold));
    }

    private static Settlement answered(double answerable, double threshold) {
        String because = "the knowledge base answers this";
        return new Settlement.Answer(answerable, reached("answer", because, "answerable", answerable, threshold));
    }

    private static Settlement askedForMore(double unclear, double threshold) {
        String because = "the message does not say what is wanted";
        return new Settlement.AskWhich(List.of(), reached("ask back", because, "intent unclear", unclear, threshold));
    }

    private static Settlement askedWhich(List<String> options, double answerable, double threshold) {
        String because = "several articles may be meant";
        return new Settlement.AskWhich(options, missed("ask back", because, "answerable", answerable, threshold));
    }

    private static Settlement escalated(Understanding understood, double answerable, double threshold) {
        boolean personal = Intents.isPersonal(understood.intent().best());
        return new Settlement.Escalate(
                personal ? HandoffReason.PERSONAL_MATTER : HandoffReason.UNANSWERABLE,
                missed("hand off", "the knowledge base does not answer this", "answerable", answerable, threshold));
    }

    private static List<String> options(List<Hit> hits) {
        return hits.stream()
                .map(hit -> hit.passage().title())
                .distinct()
                .limit(OPTIONS)
                .toList();
    }

    private static int words(String message) {
        return message.strip().split("\\s+").length;
    }

    private static Explanation reached(String decision, String because, String name, double score, double threshold) {
        String flip = String.format(Locale.ROOT, "would not hold with a threshold above %.3f", score);
        return new Explanation(decision, because + "; " + flip, Map.of(), Map.of()).score(name, score, threshold);
    }

    private static Explanation missed(String decision, String because, String name, double score, double threshold) {
        String flip = String.format(Locale.ROOT, "%.3f more would have been enough", Math.max(0, threshold - score));
        return new Explanation(decision, because + "; " + flip, Map.of(), Map.of()).score(name, score, threshold);
    }

    private static Settlement withSignals(Settlement settlement, Signals signals) {
        Explanation why = settlement.why();
        for (Map.Entry<String, Double> signal : signals.byName().entrySet()) {
            why = why.score(signal.getKey().toLowerCase(Locale.ROOT), signal.getValue());
        }
        return switch (settlement) {
            case Settlement.Answer answer -> new Settlement.Answer(answer.confidence(), why);
            case Settlement.AskWhich ask -> new Settlement.AskWhich(ask.options(), why);
            case Settlement.Decline decline -> new Settlement.Decline(why);
            case Settlement.Escalate escalate -> new Settlement.Escalate(escalate.reason(), why);
        };
    }
}

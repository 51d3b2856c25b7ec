package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.generation.Draft;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.generation.GroundingCheck.Checked;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.safety.Verdict;
import java.util.List;

/** Puts into words, in the language of the customer, what a turn came to. */
record Outcomes(String language, Replies replies) {

    static Outcomes in(String language) {
        return new Outcomes(language, Replies.in(language));
    }

    TurnOutcome handOff(HandoffReason usual) {
        HandoffReason reason = LanguagePolicy.reason(usual, language);
        return new TurnOutcome.HandedOff(replies.handoff(reason), reason);
    }

    TurnOutcome refuse(Verdict verdict) {
        return switch (verdict) {
            case Verdict.AtRisk atRisk -> handOff(HandoffReason.AT_RISK);
            case Verdict.Attack attack -> new TurnOutcome.Declined(replies.declineAttack(), "attack");
            case Verdict.Suspected suspected -> new TurnOutcome.Declined(replies.declineAttack(), "attack");
            case Verdict.Abuse abuse -> new TurnOutcome.Declined(replies.declineAbuse(), "abuse");
            case Verdict.Passed passed -> throw new IllegalArgumentException("nothing to refuse");
        };
    }

    TurnOutcome withoutSearch(Decision decision, String message) {
        return switch (decision) {
            case Decision.Acknowledge courtesy -> new TurnOutcome.Acknowledged(replies.courtesy(courtesy.intent()));
            case Decision.Escalate escalate -> handOff(escalate.reason());
            case Decision.AskWhatIsMeant ask -> new TurnOutcome.Clarified(replies.askWhatIsMeant(), message, List.of());
            case Decision.LookUp lookUp -> throw new IllegalArgumentException("a search is needed");
        };
    }

    TurnOutcome withoutAnswer(Settlement settlement, String question) {
        return switch (settlement) {
            case Settlement.AskWhich ask ->
                new TurnOutcome.Clarified(
                        ask.options().isEmpty() ? replies.askWhatIsMeant() : replies.askWhich(ask.options()),
                        question,
                        ask.options());
            case Settlement.Decline decline -> new TurnOutcome.Declined(replies.decline(), "out_of_scope");
            case Settlement.Escalate escalate -> handOff(escalate.reason());
            case Settlement.Answer answer -> throw new IllegalArgumentException("there is an answer");
        };
    }

    /**
     * The answer; before it a kind word to an upset customer, and where the article is in another language than the
     * customer's, a sentence that says so. To a human where the check did not find everything supported.
     *
     * @param articleLanguage of the draft, as a BCP 47 tag
     */
    TurnOutcome answered(Draft draft, Checked checked, double confidence, boolean upset, String articleLanguage) {
        if (!checked.supported()) {
            return handOff(HandoffReason.UNANSWERABLE);
        }
        String before = (upset ? replies.sorry() + "\n" : "")
                + replies.onlyIn(articleLanguage).map(said -> said + "\n").orElse("");
        List<Evidence> evidence = checked.evidence().stream()
                .map(each -> each.after(before.length()))
                .toList();
        return new TurnOutcome.Answered(before + draft.text(), evidence, confidence);
    }
}

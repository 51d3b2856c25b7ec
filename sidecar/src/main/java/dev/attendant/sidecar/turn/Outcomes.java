package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.safety.Verdict;
import dev.attendant.sidecar.turn.Lookup.Result.Found;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts into words, in the language of the customer, what a turn came to. */
record Outcomes(Recipient recipient, String language, Replies replies) {

    static Outcomes in(String language) {
        return of(Recipient.CUSTOMER, language);
    }

    static Outcomes of(Recipient recipient, String language) {
        return new Outcomes(recipient, language, Replies.in(language));
    }

    TurnOutcome handOff(HandoffReason usual) {
        HandoffReason reason = LanguagePolicy.reason(usual, language);
        return new TurnOutcome.HandedOff(handoff(reason), reason);
    }

    /** An agent is the human to whom it would go. */
    private String handoff(HandoffReason reason) {
        return switch (recipient) {
            case Recipient.Customer customer -> replies.handoff(reason);
            case Recipient.Agent agent -> replies.noSuggestion(reason);
        };
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

    /**
     * What a search came to.
     *
     * @param results one for each question; of several, at least one is found
     * @param language tells the language of an article's sentences, as a BCP 47 tag
     */
    TurnOutcome of(List<Lookup.Result> results, boolean upset, UnaryOperator<String> language) {
        if (results.getFirst() instanceof Lookup.Result.Open open && results.size() == 1) {
            return withoutAnswer(open.settlement(), open.question().whole());
        }
        List<Found> found = results.stream()
                .filter(Found.class::isInstance)
                .map(Found.class::cast)
                .toList();
        if (!found.stream().allMatch(each -> each.checked().supported())) {
            return handOff(HandoffReason.UNANSWERABLE);
        }
        AnswerText text = new AnswerText(replies, upset);
        results.forEach(result -> text.add(result, language));
        return text.answered();
    }

    private TurnOutcome withoutAnswer(Settlement settlement, String question) {
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
}

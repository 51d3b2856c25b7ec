package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.cache.AnswerCache;
import dev.attendant.sidecar.cache.KeptAnswer;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.turn.Lookup.Result;
import dev.attendant.sidecar.turn.TurnOutcome.Answered;
import java.util.List;
import java.util.Optional;

/**
 * Answers by the best that is ready at the deadline: an earlier answer, a language model's, the articles' own words, a
 * question back, or a human. A slow model changes which of these answers, never when.
 */
public final class Ladder {

    private final AnswerCache cache;
    private final PiiDetector personal;
    private final ModelRung model;

    public Ladder(AnswerCache cache, PiiDetector personal, ModelRung model) {
        this.cache = cache;
        this.personal = personal;
        this.model = model;
    }

    /** An earlier answer to the same words, before any search. */
    Optional<Answered> again(Asking asking) {
        return asking.isAnybodys(personal)
                ? cache.exact(asking.circumstances(), asking.request().message())
                        .map(kept -> told(asking, kept, Rung.EXACT_CACHE))
                : Optional.empty();
    }

    /**
     * The best answer that is ready by the deadline.
     *
     * @param results what a search found for each of the message's questions
     * @param own what comes of them without a model, which is ready now
     */
    TurnOutcome best(Asking asking, List<Result> results, TurnOutcome own) {
        boolean anybodys = asking.isAnybodys(personal)
                && results.size() == 1
                && !results.getFirst().question().isFollowup();
        Climbed best = model.isWanted(asking, results, own)
                ? similar(asking, results, anybodys)
                        .map(Climbed::whole)
                        .orElseGet(() -> model.climb(asking, results, own))
                : Climbed.whole(own);
        if (anybodys && best.whole() && best.outcome() instanceof Answered answered && isForOthers(answered)) {
            keep(asking, results.getFirst(), answered);
        }
        return best.outcome();
    }

    /** What a model knows from earlier in the conversation may be in its answer, and is nobody else's. */
    private boolean isForOthers(Answered answered) {
        return switch (answered.rung()) {
            case EXTRACTIVE -> true;
            case MODEL ->
                personal.detect(answered.text()).stream()
                        .map(found -> answered.text().substring(found.start(), found.end()))
                        .allMatch(found -> answered.evidence().stream()
                                .anyMatch(proof -> proof.quote().contains(found)));
            case EXACT_CACHE, SEMANTIC_CACHE, CLARIFY, HUMAN, SCRIPTED -> false;
        };
    }

    private Optional<Answered> similar(Asking asking, List<Result> results, boolean anybodys) {
        return anybodys
                ? cache.similar(asking.circumstances(), asking.meaning(), best(results.getFirst()))
                        .map(kept -> told(asking, kept, Rung.SEMANTIC_CACHE))
                : Optional.empty();
    }

    /** An extractive answer is at hand for any other wording, and would fit it better. */
    private void keep(Asking asking, Result result, Answered answered) {
        KeptAnswer kept =
                new KeptAnswer(asking.request().turn(), answered.text(), answered.evidence(), answered.confidence());
        cache.keep(asking.circumstances(), asking.request().message(), kept);
        if (answered.rung() == Rung.MODEL) {
            cache.keep(asking.circumstances(), asking.meaning(), best(result), kept);
        }
    }

    private static Answered told(Asking asking, KeptAnswer kept, Rung rung) {
        String match = rung == Rung.EXACT_CACHE ? "exact" : "same meaning";
        String rule = "the checked answer of turn %s holds here too".formatted(kept.turn());
        asking.trace().add("cache", Explanation.of(match, rule), kept.turn());
        List<Evidence> evidence = kept.evidence();
        return new Answered(kept.text(), evidence, kept.confidence(), rung);
    }

    private static Passage.Key best(Result result) {
        return result.hits().getFirst().passage().key();
    }
}

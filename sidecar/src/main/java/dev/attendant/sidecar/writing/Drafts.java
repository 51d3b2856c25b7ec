package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.action.Finding;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.route.Claim;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What models write for one answer, and which of it counts. */
final class Drafts {

    private final SentenceListener listener;
    private final Function<SentenceListener, AnswerBuilder> builder;
    private final Map<ModelName, Draft> latest = new ConcurrentHashMap<>();
    private volatile Draft last;

    /** @param builder makes what takes the sentences of one draft in */
    Drafts(SentenceListener listener, Function<SentenceListener, AnswerBuilder> builder) {
        this.listener = listener;
        this.builder = builder;
        this.last = new Draft(Claim.ALONE, listener, builder);
    }

    /**
     * Begins a draft. What was written before is void, unless a customer has seen some of it: then that answer goes on,
     * having been interrupted by tools.
     */
    synchronized Draft begin(ModelName model, Claim claim, List<Finding> findings) {
        Draft draft = seen().orElseGet(() -> new Draft(claim, listener, builder));
        draft.answer()
                .know(findings.stream()
                        .map(finding -> new Piece(finding.passage(), finding.location()))
                        .toList());
        latest.put(model, draft);
        last = draft;
        return draft;
    }

    /** Told which model has answered. */
    void answered(ModelName model) {
        last = latest.getOrDefault(model, last);
    }

    /** What counts: what a customer has seen some of, or the answer, or what was begun last. */
    AnswerBuilder answer() {
        return seen().orElse(last).answer();
    }

    /** How many pieces of the answer a customer has seen. */
    int shown() {
        return answer().shown();
    }

    /** How many pieces of the answer a customer has seen in this model's latest draft. */
    int shownOf(ModelName model) {
        Draft draft = latest.get(model);
        return draft == null ? 0 : draft.answer().shown();
    }

    /** Only the draft with the claim is shown, so that there is one at most. */
    private Optional<Draft> seen() {
        return latest.values().stream()
                .filter(draft -> draft.answer().shown() > 0)
                .findFirst();
    }
}

package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.Question;
import dev.attendant.sidecar.encoding.QueryEmbedding;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.generation.Draft;
import dev.attendant.sidecar.generation.ExtractiveAnswerer;
import dev.attendant.sidecar.generation.GroundingCheck;
import dev.attendant.sidecar.generation.GroundingCheck.Checked;
import dev.attendant.sidecar.generation.Signals;
import dev.attendant.sidecar.graph.Followed;
import dev.attendant.sidecar.graph.Following;
import dev.attendant.sidecar.graph.Node;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.understanding.Understanding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stages of a turn that look for one question's answer: retrieve, answer, check.
 *
 * @param hidden documents that are not for this turn
 */
record Lookup(
        Knowledge knowledge,
        Set<DocumentId> hidden,
        Conversation conversation,
        DecisionPolicy policy,
        Thresholds thresholds,
        CloseReading reading,
        Tracer trace) {

    /** So much less answerability is enough for a follow-up; measured on few of our own, so it is a small step. */
    private static final double FOLLOWUP = 0.1;

    /** What looking for an answer came to. */
    sealed interface Result {

        Question question();

        /** What was found, best first. */
        List<Hit> hits();

        /** The probability that the first of them answers. */
        double answerable();

        /** There is one; {@code prerequisites} are the titles of articles to be read before its source. */
        record Found(
                Question question,
                List<Hit> hits,
                Draft draft,
                Checked checked,
                double confidence,
                Passage source,
                List<String> prerequisites)
                implements Result {
            public Found {
                hits = List.copyOf(hits);
                prerequisites = List.copyOf(prerequisites);
            }

            @Override
            public double answerable() {
                return confidence;
            }
        }

        /** There is none, and what to do about that. */
        record Open(Question question, List<Hit> hits, double answerable, Settlement settlement) implements Result {
            public Open {
                hits = List.copyOf(hits);
            }
        }
    }

    /**
     * Looks for an answer.
     *
     * @param wanted what is understood of the question
     * @param embedding of the question with its context
     */
    Result find(Question question, Understanding wanted, QueryEmbedding embedding) {
        Query query = new Query(question.text(), question.context(), focus(question), embedding, hidden, Signals.HITS);
        List<Hit> hits = trace.run("retrieve", () -> knowledge.retriever().retrieve(query), Lookup::whatWasFound);
        Followed followed = trace.runIfTelling("relate", () -> follow(hits, query, wanted), Followed::why);
        List<Hit> read = trace.run("read", () -> reading.of(query, followed.hits()), Lookup::whatWasRead);
        Settlement settlement =
                trace.run("answer", () -> policy.settle(conversation, wanted, read, thresholds(question)));
        return settlement instanceof Settlement.Answer answer
                ? answered(question, query, followed, answer)
                : new Result.Open(question, read, policy.answerable(read), settlement);
    }

    private static Set<DocumentId> focus(Question question) {
        return question.articles().stream().map(DocumentId::new).collect(Collectors.toSet());
    }

    private Followed follow(List<Hit> hits, Query query, Understanding wanted) {
        Following following = new Following(
                knowledge.graph(),
                this::isShown,
                replaced -> knowledge.retriever().retrieve(query.hiding(replaced)));
        return following.follow(hits, Wanted.of(wanted, conversation, thresholds.intentAt()));
    }

    /** Whether an article is published for this turn; what is hidden is not come to by relations either. */
    private boolean isShown(Node article) {
        return knowledge.stated().title(article).isPresent() && !hidden.contains(new DocumentId(article.id()));
    }

    /** Half of a follow-up was said before, so that its answer shares less with it. */
    private Thresholds thresholds(Question question) {
        return question.context().isEmpty() ? thresholds : thresholds.easier(FOLLOWUP);
    }

    private Result answered(Question question, Query query, Followed followed, Settlement.Answer answer) {
        Hit best = ExtractiveAnswerer.source(followed.hits());
        String location = knowledge.locations().getOrDefault(best.passage().document(), "");
        EncodedPassage source = knowledge.retriever().inSection(best.found());
        Draft draft = ExtractiveAnswerer.answer(query, best.passage(), source, location);
        Checked checked =
                trace.run("check", () -> GroundingCheck.check(draft, source.passage()), Lookup::whatWasChecked);
        List<String> prerequisites = followed.prerequisites().stream()
                .flatMap(node -> knowledge.stated().title(node).stream())
                .toList();
        return new Result.Found(
                question, followed.hits(), draft, checked, answer.confidence(), source.passage(), prerequisites);
    }

    private static Explanation whatWasFound(List<Hit> hits) {
        Explanation found =
                Explanation.of(hits.size() + " passages", "words and meaning fused, best sentence reranked");
        for (Hit hit : hits.subList(0, Math.min(3, hits.size()))) {
            found = found.score(hit.passage().document() + "#" + hit.passage().ordinal(), hit.score());
        }
        return found;
    }

    private static Explanation whatWasRead(List<Hit> hits) {
        Explanation read = Explanation.of(
                hits.isEmpty() ? "nothing to read" : "the first passage", "it is read together with the question");
        return hits.isEmpty()
                ? read
                : read.score("log-odds", hits.getFirst().likeness().answers());
    }

    private static Explanation whatWasChecked(Checked checked) {
        String decision = checked.supported() ? "supported" : "unsupported";
        return Explanation.of(decision, "each sentence of the answer is held against its source")
                .score("sentences", checked.evidence().size());
    }
}

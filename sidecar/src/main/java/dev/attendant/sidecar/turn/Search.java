package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.Question;
import dev.attendant.sidecar.encoding.QueryEmbedding;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.retrieval.Retriever;
import dev.attendant.sidecar.turn.Lookup.Result;
import dev.attendant.sidecar.understanding.Understander;
import dev.attendant.sidecar.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for answers to what a message asks, whether that is one thing or several. */
record Search(Lookup lookup, Questions questions, Understander understander, Understander.Setting setting) {

    /** The share of a follow-up's meaning with its context beside its own. */
    private static final double WHOLE = 0.8;

    /**
     * One result for each of the message's questions, where any of them has an answer; else one for the message. A part
     * that needs a human, such as a wish for one, settles all of it, since the human reads all of it.
     */
    List<Result> results(Understanding understood) {
        Utterance utterance = understood.utterance();
        List<Part> parts = questions.parts(conversation(), utterance.text(), setting.language(), retriever()).stream()
                .map(question -> part(question, utterance))
                .toList();
        Optional<Result> forAHuman = parts.stream().flatMap(this::forAHuman).findFirst();
        if (forAHuman.isPresent()) {
            return List.of(forAHuman.get());
        }
        List<Result> results = parts.stream().map(part -> find(part, utterance)).toList();
        return results.stream().anyMatch(Result.Found.class::isInstance) ? results : List.of(whole(understood));
    }

    /** A question, and what is understood of it. */
    private record Part(Question question, Understanding wanted) {}

    private Part part(Question question, Utterance utterance) {
        Utterance asked = utterance.as(question.whole());
        return new Part(question, lookup.trace().run("rewrite", () -> understander.understand(asked, setting)));
    }

    private Stream<Result> forAHuman(Part part) {
        Decision decision = lookup.policy().decide(part.wanted(), lookup.thresholds());
        return decision instanceof Decision.Escalate escalate
                ? Stream.of(new Result.Open(
                        part.question(), List.of(), 0, new Settlement.Escalate(escalate.reason(), escalate.why())))
                : Stream.empty();
    }

    /** A message that finds no answer as it seems to be meant may find one the other way. */
    private Result whole(Understanding understood) {
        String message = understood.utterance().text();
        Result usual = ask(questions.of(conversation(), message, setting.language(), retriever()), understood);
        return usual instanceof Result.Found
                ? usual
                : questions
                        .otherwise(conversation(), message, setting.language(), retriever())
                        .map(question -> ask(question, understood))
                        .filter(Result.Found.class::isInstance)
                        .orElse(usual);
    }

    /** What is understood of the message holds of a question that says no more. */
    private Result ask(Question question, Understanding understood) {
        boolean same =
                question.context().isEmpty() && conversation().openQuestion().isEmpty();
        Utterance utterance = understood.utterance();
        return find(same ? new Part(question, understood) : part(question, utterance), utterance);
    }

    private Result find(Part part, Utterance utterance) {
        return lookup.find(part.question(), part.wanted(), embedding(part, utterance));
    }

    /** What a message asks counts beside what it follows up on, which would find the answer to that again. */
    private static QueryEmbedding embedding(Part part, Utterance utterance) {
        QueryEmbedding own = utterance.as(part.question().text()).reading().query();
        return part.question().context().isEmpty()
                ? own
                : part.wanted().utterance().reading().query().mixed(own, WHOLE);
    }

    private Conversation conversation() {
        return lookup.conversation();
    }

    private Retriever retriever() {
        return lookup.knowledge().retriever();
    }
}

package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.Followup;
import dev.attendant.sidecar.conversation.Question;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.retrieval.Retriever;
import dev.attendant.sidecar.turn.Lookup.Result;
import dev.attendant.sidecar.understanding.Understander;
import dev.attendant.sidecar.understanding.Understanding;
import java.util.List;

/** Looks for answers to what a message asks, whether that is one thing or several. */
record Search(Lookup lookup, Questions questions, Understander understander, Understander.Setting setting) {

    /** The share of a follow-up's meaning with its context beside its own. */
    private static final double WHOLE = 0.8;

    /** One result for each of the message's questions, where any of them has an answer; else one for the message. */
    List<Result> results(Understanding understood) {
        Utterance utterance = understood.utterance();
        List<Result> parts = questions.parts(conversation(), utterance.text(), setting.language(), retriever()).stream()
                .map(part -> find(part, utterance))
                .toList();
        return parts.stream().anyMatch(Result.Found.class::isInstance) ? parts : List.of(whole(understood));
    }

    private Result whole(Understanding understood) {
        Utterance utterance = understood.utterance();
        Question question = questions.of(conversation(), utterance.text(), setting.language(), retriever());
        boolean alone = Followup.of(conversation(), utterance.text()).whole().equals(utterance.text());
        return alone
                ? lookup.find(
                        question,
                        understood,
                        utterance.as(question.whole()).reading().meaning())
                : find(question, utterance);
    }

    private Result find(Question question, Utterance utterance) {
        Utterance asked = utterance.as(question.whole());
        Understanding wanted = lookup.trace().run("rewrite", () -> understander.understand(asked, setting));
        return lookup.find(question, wanted, meaning(question, asked));
    }

    /** What a message asks counts beside what it follows up on, which would find the answer to that again. */
    private static Embedding meaning(Question question, Utterance asked) {
        Embedding whole = asked.reading().meaning();
        return question.context().isEmpty()
                ? whole
                : whole.mixed(asked.as(question.text()).reading().meaning(), WHOLE);
    }

    private Conversation conversation() {
        return lookup.conversation();
    }

    private Retriever retriever() {
        return lookup.knowledge().retriever();
    }
}

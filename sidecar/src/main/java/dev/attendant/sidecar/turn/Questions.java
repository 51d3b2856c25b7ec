package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.Followup;
import dev.attendant.sidecar.conversation.Question;
import dev.attendant.sidecar.retrieval.Retriever;
import dev.attendant.sidecar.spelling.Spelling;

/** Makes of a message the question that is searched for. */
final class Questions {

    private static final String ENGLISH = "en";

    private final Spelling spelling = Spelling.shipped();

    /** The message, completed from the conversation, with slips mended in words that the knowledge does not have. */
    Question of(Conversation conversation, String message, String language, Retriever retriever) {
        Question question = Followup.of(conversation, message);
        return language.equals(ENGLISH) ? question.with(text -> spelling.corrected(text, retriever::knows)) : question;
    }
}

package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.Followup;
import dev.attendant.sidecar.conversation.Parts;
import dev.attendant.sidecar.conversation.Question;
import dev.attendant.sidecar.conversation.Subject;
import dev.attendant.sidecar.retrieval.Retriever;
import dev.attendant.sidecar.spelling.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of a message the questions that are searched for. */
final class Questions {

    private static final String ENGLISH = "en";

    private final Spelling spelling = Spelling.shipped();

    /** The message, completed from the conversation, with slips mended in words that the knowledge does not have. */
    Question of(Conversation conversation, String message, String language, Retriever retriever) {
        return mended(Followup.of(conversation, message), language, retriever);
    }

    /** The message read the other way, as {@link Followup#otherwise} tells; with slips mended too. */
    Optional<Question> otherwise(Conversation conversation, String message, String language, Retriever retriever) {
        return Followup.otherwise(conversation, message).map(question -> mended(question, language, retriever));
    }

    /** Each question of a message that asks several, completed from the one before; none where it asks one. */
    List<Question> parts(Conversation conversation, String message, String language, Retriever retriever) {
        List<String> parts = Parts.of(message);
        if (parts.size() < 2 || !language.equals(ENGLISH) || conversation.state() == ConversationState.CLARIFYING) {
            return List.of();
        }
        List<Question> questions = new ArrayList<>();
        Optional<Subject> before = conversation.subject();
        for (String part : parts) {
            questions.add(mended(Followup.after(before, part), language, retriever));
            before = Optional.of(new Subject(part, List.of()));
        }
        return questions;
    }

    private Question mended(Question question, String language, Retriever retriever) {
        return language.equals(ENGLISH) ? question.with(text -> spelling.corrected(text, retriever::knows)) : question;
    }
}

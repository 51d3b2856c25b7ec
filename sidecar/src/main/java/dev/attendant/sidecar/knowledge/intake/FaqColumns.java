package dev.attendant.sidecar.knowledge.intake;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which fields of a table hold what, told by their names; the rest are attributes.
 *
 * @param id the field that names an entry for good, where there is one
 */
record FaqColumns(String question, String answer, Optional<String> id) {

    /** The best name first; letters alone count, so {@code Answer (HTML)} is {@code answerhtml}. */
    private static final List<String> QUESTIONS = List.of(
            "question",
            "q",
            "title",
            "faqquestion",
            "articletitle",
            "heading",
            "subject",
            "name",
            "query",
            "frage",
            "pregunta",
            "pergunta",
            "domanda",
            "vraag");

    private static final List<String> ANSWERS = List.of(
            "answer",
            "a",
            "body",
            "content",
            "acceptedanswertext",
            "faqanswer",
            "articlebody",
            "answerhtml",
            "bodyhtml",
            "contenthtml",
            "html",
            "markdown",
            "text",
            "response",
            "reply",
            "description",
            "antwort",
            "respuesta",
            "réponse",
            "reponse",
            "resposta",
            "risposta",
            "antwoord");

    private static final List<String> IDS = List.of("id", "key", "slug", "faqid", "articleid", "externalid");

    /** The columns of a table; empty where it has no question or no answer. */
    static Optional<FaqColumns> among(Collection<String> names) {
        Optional<String> question = first(QUESTIONS, names);
        Optional<String> answer = first(ANSWERS, names);
        return question.flatMap(asked -> answer.map(answered -> new FaqColumns(asked, answered, first(IDS, names))));
    }

    boolean isAttribute(String name) {
        return !name.equals(question) && !name.equals(answer) && !id.equals(Optional.of(name));
    }

    private static Optional<String> first(List<String> wanted, Collection<String> names) {
        return wanted.stream()
                .flatMap(want -> names.stream().filter(name -> letters(name).equals(want)))
                .findFirst();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}

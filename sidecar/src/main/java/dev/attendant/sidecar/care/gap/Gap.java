package dev.attendant.sidecar.care.gap;

import java.util.List;

/**
 * Something that customers ask and the knowledge does not tell.
 *
 * @param name its most central question
 * @param asked how often it was asked, in any words
 * @param questions the different wordings, the most frequent first
 * @param outline how an article about it could begin
 */
public record Gap(String name, int asked, List<Wording> questions, Outline outline) {

    /** A wording and how often it was used. */
    public record Wording(String text, int asked) {}

    /**
     * A draft of an article.
     *
     * @param title a title
     * @param headings what should be answered, in the customers' words
     * @param nearest existing articles nearest to it, which may be the place to add it to, the nearest first
     */
    public record Outline(String title, List<String> headings, List<Nearest> nearest) {
        public Outline {
            headings = List.copyOf(headings);
            nearest = List.copyOf(nearest);
        }
    }

    /** An existing article, and how near it is in meaning, between -1 and 1. */
    public record Nearest(String location, String title, double likeness) {}

    public Gap {
        questions = List.copyOf(questions);
    }
}

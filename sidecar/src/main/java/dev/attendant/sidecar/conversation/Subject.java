package dev.attendant.sidecar.conversation;

import java.util.List;

/**
 * What a conversation is about.
 *
 * @param utterance in the customer's words
 * @param articles ids of the articles that were answered from; empty where none was
 */
public record Subject(String utterance, List<String> articles) {

    public Subject {
        articles = List.copyOf(articles);
    }
}

package dev.attendant.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Requests that send messages to a sidecar. */
record Turns(Http http, SampleQuestions questions) {

    private static final String CONVERSATIONS = "/v1/conversations";
    private static final byte[] START = Http.json(Map.of("channel", "api", "locale", "en"));
    private static final int CREATED = 201;

    /** Opens conversations and makes one request for each. */
    Requests inFreshConversations(int count, int connections) throws IOException, InterruptedException {
        List<String> conversations = open(count, connections);
        return ticket -> ticket < conversations.size()
                ? Optional.of(turn(conversations.get((int) ticket), ticket))
                : Optional.empty();
    }

    private Request turn(String conversation, long ticket) {
        return http.post(CONVERSATIONS + "/" + conversation + "/turns", conversation, questions.body(ticket));
    }

    private List<String> open(int count, int connections) throws IOException, InterruptedException {
        List<Callable<List<String>>> work = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            int share = count / connections + (connection < count % connections ? 1 : 0);
            work.add(() -> open(share));
        }
        return Workers.all(work).stream().flatMap(List::stream).toList();
    }

    private List<String> open(int count) throws IOException {
        List<String> conversations = new ArrayList<>(count);
        try (Connection connection = new Connection(http.address())) {
            for (int opened = 0; opened < count; opened++) {
                conversations.add(id(connection.exchange(http.post(CONVERSATIONS, "open", START))));
            }
        }
        return conversations;
    }

    private static String id(Reply reply) throws IOException {
        if (reply.status() != CREATED) {
            throw new IOException("no conversation was opened: HTTP " + reply.status() + " " + reply.body());
        }
        return reply.member("conversationId")
                .orElseThrow(() -> new IOException("a conversation without an id: " + reply.body()));
    }
}

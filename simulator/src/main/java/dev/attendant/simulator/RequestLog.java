package dev.attendant.simulator;

import dev.attendant.simulator.LoggedRequest.Outcome;
import dev.attendant.simulator.answer.Tokens;
import dev.attendant.simulator.http.Request;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The latest calls to a model, so that a test can say what was sent and what was not. */
public final class RequestLog {

    private static final int MOST_REQUESTS = 10_000;
    private static final long MOST_CHARACTERS = 64L * 1024 * 1024;

    private final SequencedMap<Long, LoggedRequest> requests = new TreeMap<>();
    private long count;
    private long characters;

    /** The latest calls, oldest first. */
    public synchronized List<LoggedRequest> requests() {
        return List.copyOf(requests.values());
    }

    /** How many calls there were, with those that are forgotten. */
    public synchronized long count() {
        return count;
    }

    public synchronized void clear() {
        requests.clear();
        characters = 0;
    }

    synchronized long begin(Request request) {
        count++;
        characters += request.body().length();
        requests.put(count, new LoggedRequest(count, request.path(), request.body(), Outcome.RUNNING, Tokens.NONE));
        while (requests.size() > MOST_REQUESTS || characters > MOST_CHARACTERS) {
            characters -= requests.pollFirstEntry().getValue().body().length();
        }
        return count;
    }

    synchronized void end(long number, Outcome outcome, Tokens used) {
        requests.computeIfPresent(number, (_, request) -> request.with(outcome, used));
    }
}

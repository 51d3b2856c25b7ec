package dev.attendant.bench.knowledge;

import java.util.List;

/** Documents that a contender took in. */
interface Base extends AutoCloseable {

    /** How many pieces it cut them into. */
    int passages();

    /** What bears on a question, best first; encodes the question too. */
    List<Found> search(String question, int limit);

    @Override
    void close();
}

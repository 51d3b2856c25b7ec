package dev.attendant.bench.knowledge;

import java.util.List;
import java.util.function.Supplier;

/** Documents that a contender took in. */
interface Base extends AutoCloseable {

    /** How many pieces it cut them into. */
    int passages();

    /** Looks for what bears on a question, which it encodes too; what that is, best first, is told when asked for. */
    Supplier<List<Found>> search(String question, int limit);

    @Override
    void close();
}

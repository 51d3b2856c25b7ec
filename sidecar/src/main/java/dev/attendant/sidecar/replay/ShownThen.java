package dev.attendant.sidecar.replay;

import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.turn.SentenceSink;
import dev.attendant.sidecar.turn.TurnRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Says of the first sentences that a customer was shown them. */
final class ShownThen implements SentenceSink {

    private final AtomicInteger left;

    /** @param shown how many were */
    ShownThen(int shown) {
        this.left = new AtomicInteger(shown);
    }

    @Override
    public boolean show(TurnRequest request, String text, List<Evidence> evidence) {
        return left.getAndDecrement() > 0;
    }
}

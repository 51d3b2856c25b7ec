package dev.attendant.sidecar.chat.wire;

import dev.attendant.sidecar.chat.FailureKind;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.util.stream.Stream;

/** What an exception below a call to a model means. */
final class BrokenCall {

    private static final int DEEPEST = 10;

    private BrokenCall() {}

    /** @param begun whether some of the answer had come */
    static FailureKind kind(Throwable failure, boolean begun) {
        if (Thread.currentThread().isInterrupted()) {
            return FailureKind.CANCELLED;
        }
        if (isCausedBy(failure, InterruptedIOException.class) && !isCausedBy(failure, ConnectException.class)) {
            return FailureKind.TIMEOUT;
        }
        return begun ? FailureKind.CUT : FailureKind.UNREACHABLE;
    }

    /** Names the exception at the bottom; its message may hold an address or a key. */
    static String detail(Throwable failure) {
        return causes(failure)
                .reduce((_, deeper) -> deeper)
                .orElse(failure)
                .getClass()
                .getSimpleName();
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}

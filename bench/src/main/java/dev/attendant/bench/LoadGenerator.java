package dev.attendant.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends a load to a server on this machine and measures the replies; ends by itself. */
final class LoadGenerator {

    private static final Duration TO_CONNECT = Duration.ofMillis(200);
    private static final Duration OVERTIME = Duration.ofSeconds(1);

    private final LoopbackAddress address;

    LoadGenerator(LoopbackAddress address) {
        this.address = address;
    }

    /** What was seen, and how many seconds it took from the beginning to the last reply. */
    record Result(Tally tally, double seconds) {}

    /** Sends requests until the time is over or there are no more, and waits for the last reply. */
    Result run(Requests requests, Load load) throws IOException, InterruptedException {
        Round round = new Round(requests, load, System.nanoTime() + TO_CONNECT.toNanos());
        Callable<Tally> work = () -> work(round);
        Tally all = new Tally();
        Workers.all(Collections.nCopies(load.connections(), work)).forEach(all::add);
        return new Result(all, all.secondsSince(round.begin));
    }

    /** What the connections of one run share. */
    private static final class Round {
        private final Requests requests;
        private final Pace pace;
        private final long begin;
        private final long end;
        private final AtomicLong tickets = new AtomicLong();

        Round(Requests requests, Load load, long begin) {
            this.requests = requests;
            this.pace = load.pace();
            this.begin = begin;
            this.end = begin + load.duration().toNanos();
        }

        /** The next request that starts within the time, if any is left. */
        Optional<Due> next() {
            long ticket = tickets.getAndIncrement();
            long intended = pace.intended(ticket, begin, System.nanoTime());
            return intended >= end
                    ? Optional.empty()
                    : requests.get(ticket).map(request -> new Due(request, intended, end + OVERTIME.toNanos()));
        }
    }

    /** A request and the times between which it may start. */
    private record Due(Request request, long intended, long latest) {}

    private Tally work(Round round) throws IOException {
        Tally tally = new Tally();
        try (Connection connection = new Connection(address)) {
            connection.open();
            Optional<Due> due = round.next();
            while (due.isPresent() && !Thread.currentThread().isInterrupted()) {
                send(due.get(), connection, tally);
                due = round.next();
            }
        }
        return tally;
    }

    private static void send(Due due, Connection connection, Tally tally) {
        sleepUntil(due.intended());
        if (System.nanoTime() > due.latest()) {
            tally.unsent();
            return;
        }
        try {
            Reply reply = connection.exchange(due.request());
            tally.replied(reply, due.intended(), System.nanoTime());
        } catch (IOException failure) {
            tally.failed(failure, System.nanoTime());
        }
    }

    private static void sleepUntil(long time) {
        long left = time - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = time - System.nanoTime();
        }
    }
}

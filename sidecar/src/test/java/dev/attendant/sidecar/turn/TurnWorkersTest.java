package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TurnWorkersTest {

    @Test
    void shouldLetAnotherTurnInWhileOneOnlyWaits() throws Exception {
        TurnWorkers one = new TurnWorkers(1);
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch worked = new CountDownLatch(1);

        Thread waiter = Thread.ofVirtual()
                .start(() -> work(
                        one,
                        () -> one.aside(() -> {
                            waiting.countDown();
                            return await(worked);
                        })));
        waiting.await();
        one.work(() -> {
            worked.countDown();
            return true;
        });

        assertThat(waiter.join(Duration.ofSeconds(5))).isTrue();
    }

    private static void work(TurnWorkers workers, Supplier<Boolean> turn) {
        try {
            workers.work(turn);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

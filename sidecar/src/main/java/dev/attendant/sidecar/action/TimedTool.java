package dev.attendant.sidecar.action;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a tool for a limited time, on a virtual thread of its own. */
final class TimedTool {

    /** What a model is told of a tool that broke. */
    static final String OUT_OF_ORDER = "The tool is out of order.";

    private static final Logger LOG = LoggerFactory.getLogger(TimedTool.class);

    private TimedTool() {}

    /**
     * Of an exception its kind alone is logged, as its message may hold arguments. Empty where time was up, or the
     * caller was interrupted; the tool is then interrupted too.
     */
    static Optional<ToolResult> run(ToolBox box, ToolUse use, Duration time) {
        FutureTask<ToolResult> run = new FutureTask<>(() -> box.run(use));
        Thread.ofVirtual().name("tool-" + use.tool()).start(run);
        try {
            return Optional.of(run.get(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException tooSlow) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException broken) {
            Throwable cause = broken.getCause();
            LOG.warn(
                    "the tool {} broke: {}",
                    use.tool(),
                    (cause == null ? broken : cause).getClass().getName());
            return Optional.of(new ToolResult.Failed(OUT_OF_ORDER));
        } finally {
            run.cancel(true);
        }
    }
}

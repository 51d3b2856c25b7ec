package dev.attendant.sidecar.action;

import dev.attendant.sidecar.action.ArgumentCheck.Checked;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.pii.vault.Restored;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees one call after another to what comes of it. */
final class ToolRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ToolRunner.class);

    private final ToolTask task;
    private final Masking masking;
    private final ArgumentCheck check;
    private final Confirmations confirmations;
    private final InstantSource clock;

    ToolRunner(ToolTask task, Masking masking, ArgumentCheck check, Confirmations confirmations, InstantSource clock) {
        this.task = task;
        this.masking = masking;
        this.check = check;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** How a person answered a proposal; nobody was asked where there is none. */
    sealed interface Consent {

        record None() implements Consent {}

        record Given(String token) implements Consent {}

        record Refused() implements Consent {}
    }

    /**
     * Runs the first pending call, unless something speaks against it.
     *
     * @param consent to this call
     */
    Called next(Progress progress, Consent consent) {
        ToolCall call = progress.pending().getFirst();
        if (progress.steps().size() >= task.limits().toolCalls()) {
            return Called.Replied.of(new ToolReply.LimitReached(task.limits().toolCalls()));
        }
        return task.box().tools().stream()
                .filter(tool -> tool.name().equals(call.name()))
                .findFirst()
                .map(tool -> checked(tool, call, progress, consent))
                .orElseGet(() -> Called.Replied.of(new ToolReply.UnknownTool(
                        call.name(), task.box().tools().stream().map(Tool::name).toList())));
    }

    private Called checked(Tool tool, ToolCall call, Progress progress, Consent consent) {
        Restored restored = masking.restoreJson(task.tenant(), task.conversation(), call.arguments());
        if (!restored.unknown().isEmpty()) {
            return bad("A token in them stands for nothing here; use only tokens that you were given.");
        }
        Optional<Checked> checked = check(tool, restored.text());
        if (checked.isEmpty()) {
            return Called.Replied.of(new ToolReply.Failed(TimedTool.OUT_OF_ORDER));
        }
        return switch (checked.get()) {
            case Checked.Faulty faulty -> bad(String.join(" ", faulty.faults()));
            case Checked.Fitting fitting -> fresh(tool, fitting.arguments(), progress, consent);
        };
    }

    /** Empty where the tool's schema is broken, which whoever offers the tool must mend. */
    private Optional<Checked> check(Tool tool, String arguments) {
        try {
            return Optional.of(check.check(tool.definition().parametersSchema(), arguments));
        } catch (IllegalArgumentException broken) {
            LOG.warn("the schema of the tool {} is broken", tool.name(), broken);
            return Optional.empty();
        }
    }

    private Called fresh(Tool tool, Arguments arguments, Progress progress, Consent consent) {
        String fingerprint = Fingerprint.of(tool.name(), arguments);
        if (progress.seen().contains(fingerprint)) {
            return Called.Replied.of(new ToolReply.Repeated());
        }
        return switch (tool.effect()) {
            case READS -> run(new ToolUse(tool.name(), arguments, ""), fingerprint);
            case CHANGES -> withConsent(tool, arguments, fingerprint, consent);
        };
    }

    private Called withConsent(Tool tool, Arguments arguments, String fingerprint, Consent consent) {
        return switch (consent) {
            case Consent.Refused refused ->
                new Called.Replied(new ToolReply.Declined(), List.of(), List.of(fingerprint));
            case Consent.Given(String token)
            when confirmations.confirms(token, task.tenant(), task.conversation(), tool.name(), arguments) ->
                run(new ToolUse(tool.name(), arguments, Fingerprint.of(token)), fingerprint);
            case Consent.Given other -> proposed(tool, arguments);
            case Consent.None none -> proposed(tool, arguments);
        };
    }

    private Called proposed(Tool tool, Arguments arguments) {
        String token = confirmations.token(task.tenant(), task.conversation(), tool.name(), arguments);
        return new Called.Proposed(new Proposal(tool.name(), arguments, token, Confirmations.expiry(token)));
    }

    private Called run(ToolUse use, String fingerprint) {
        Optional<ToolResult> result = TimedTool.run(task.box(), use, time());
        List<String> seen = List.of(fingerprint);
        if (result.isEmpty()) {
            return new Called.Replied(new ToolReply.TooSlow(), List.of(), seen);
        }
        return switch (result.get()) {
            case ToolResult.Failed failed ->
                new Called.Replied(new ToolReply.Failed(outgoing(failed.because())), List.of(), seen);
            case ToolResult.Done done ->
                new Called.Replied(new ToolReply.Gave(outgoing(done.content())), done.findings(), seen);
        };
    }

    private Called bad(String faults) {
        return Called.Replied.of(
                new ToolReply.BadArguments("Not run, as the arguments do not fit. " + outgoing(faults)));
    }

    /** What a model may read: not too long, and with tokens for personal data. */
    private String outgoing(String text) {
        int most = task.limits().resultCharacters();
        String kept = text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most) - 1)) + " … (cut)";
        return masking.maskKnown(task.tenant(), task.conversation(), kept);
    }

    private Duration time() {
        Duration left = Duration.between(clock.instant(), task.until());
        return left.compareTo(task.limits().perTool()) < 0
                ? left
                : task.limits().perTool();
    }
}

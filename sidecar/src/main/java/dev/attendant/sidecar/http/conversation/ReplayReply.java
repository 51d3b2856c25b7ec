package dev.attendant.sidecar.http.conversation;

import dev.attendant.sidecar.replay.Replay;
import java.util.List;
import java.util.UUID;

/** Whether a turn comes out the same again, on the wire. */
record ReplayReply(
        UUID turnId,
        boolean same,
        TurnReply recorded,
        TurnReply replayed,
        int modelCalls,
        List<Difference> inputs,
        List<Difference> differences) {

    /** Something that was one way then and is another now. */
    record Difference(String what, String recorded, String replayed) {}

    static ReplayReply of(Replay replay) {
        return new ReplayReply(
                replay.recorded().request().turn().value(),
                replay.isSame(),
                TurnReply.of(replay.recorded(), false),
                TurnReply.of(replay.again(), false),
                replay.recorded().exchanges().size(),
                differences(replay.inputs()),
                differences(replay.differences()));
    }

    private static List<Difference> differences(List<dev.attendant.sidecar.replay.Difference> found) {
        return found.stream()
                .map(each -> new Difference(each.what(), each.recorded(), each.replayed()))
                .toList();
    }
}

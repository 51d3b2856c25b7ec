package dev.attendant.sidecar.replay;

import dev.attendant.sidecar.cache.AnswerCache;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.turn.LateStore;
import dev.attendant.sidecar.turn.SentenceSink;
import dev.attendant.sidecar.writing.ModelDirectory;
import java.time.Clock;

/**
 * What a turn was decided from, as far as it is recorded.
 *
 * @param conversations the conversation as it was before the turn
 * @param models those that were asked, replying as they did
 * @param costs takes no money, since no provider is asked
 * @param cache has the one answer that was given again, if any
 * @param late keeps nothing
 * @param sink shows nothing, and says of each sentence whether it was shown then
 * @param clock stands at the moment at which the message arrived
 */
public record Then(
        TenantDirectory tenants,
        ConversationStore conversations,
        ModelDirectory models,
        CostLedger costs,
        AnswerCache cache,
        LateStore late,
        SentenceSink sink,
        Clock clock) {}

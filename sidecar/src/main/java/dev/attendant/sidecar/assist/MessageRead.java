package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.language.Language;
import dev.attendant.sidecar.safety.Verdict;
import dev.attendant.sidecar.understanding.Intents;
import dev.attendant.sidecar.understanding.Understanding;

/**
 * What was read in one message.
 *
 * @param language by its words, which may not tell
 * @param verdict of screening; what is understood is told in any case
 */
public record MessageRead(Language language, Verdict verdict, Understanding understood) {

    /** Whether a company's customer service may be asked this, as far as a message tells without a search. */
    public boolean isInScope(double offTopicAt) {
        return understood.intent().of(Intents.OUT_OF_SCOPE) < offTopicAt;
    }
}

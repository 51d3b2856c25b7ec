package dev.attendant.sidecar.grounding.boost;

import dev.attendant.sidecar.grounding.signal.Signals;

/**
 * What a tree is grown from.
 *
 * @param signals of a sentence beside its evidence
 * @param supported whether the evidence supports it
 * @param topic which evidence it is, since sentences about the same are alike
 */
public record Observation(Signals signals, boolean supported, int topic) {}

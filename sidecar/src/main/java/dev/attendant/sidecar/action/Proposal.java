package dev.attendant.sidecar.action;

import java.time.Instant;

/**
 * What a model wants to do to the world, for a person to confirm.
 *
 * @param arguments with personal data as it is
 * @param token whoever has it can confirm exactly this; the model never sees it
 * @param expiresAt from when on the token is not good any more
 */
public record Proposal(String tool, Arguments arguments, String token, Instant expiresAt) {}

package dev.attendant.sidecar.prompt;

/**
 * A prompt ready to be sent.
 *
 * @param id the file's name and version
 * @param evidence how many of the sources are in it; they are the first ones
 * @param history how many of the things said before are in it; they are the last ones
 */
public record Prompt(String id, String system, String user, int evidence, int history) {

    /** About how many tokens it has, rather more. */
    public int tokens() {
        return Tokens.estimate(system) + Tokens.estimate(user);
    }

    /** The most tokens it may have, whichever model counts. */
    public int mostTokens() {
        return Tokens.most(system) + Tokens.most(user);
    }
}

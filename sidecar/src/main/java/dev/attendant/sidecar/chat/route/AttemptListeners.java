package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ModelName;

/** Hears every try by a listener of its own, as what a failed one said is void. */
@FunctionalInterface
public interface AttemptListeners {

    /**
     * Called when a try begins; what earlier tries said no longer holds, unless one is still under way.
     *
     * @param claim to be taken before anything of this try is used
     */
    AttemptListener begin(ModelName model, Claim claim);
}

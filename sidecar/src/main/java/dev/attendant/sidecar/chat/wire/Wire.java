package dev.attendant.sidecar.chat.wire;

import dev.attendant.sidecar.chat.ChatRequest;
import java.net.URI;

/** What a provider's library does for one model. None of its types comes out, save unchecked exceptions. */
public interface Wire {

    /**
     * Sends a request and puts what comes into the answer, until the stream has ended. Throws what the library does.
     */
    void stream(ChatRequest request, Assembly answer);

    /** What an exception means that came out of {@link #stream}. */
    Fault fault(RuntimeException failure);

    /** The events of a stream that say "Hello", for a rehearsal. */
    String rehearsal();

    /** The same provider at another address, with no key that is good for anything. */
    ProviderConnection at(URI baseUrl);
}

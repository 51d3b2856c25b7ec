package dev.attendant.sidecar.chat.wire;

import dev.attendant.sidecar.chat.ChatModel;

/** A provider and the models it has. Nothing is sent before a model is asked. */
public interface ProviderConnection extends AutoCloseable {

    /** @param name as the provider calls it */
    ChatModel model(String name);

    @Override
    void close();
}

package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.chat.ChatModel;
import java.util.Optional;

/** The language models that can be called here. */
@FunctionalInterface
public interface ModelDirectory {

    /** None can be called. */
    ModelDirectory NONE = name -> Optional.empty();

    /** @param name as {@code provider/model}; empty where this provider is not set up here */
    Optional<ChatModel> find(String name);
}

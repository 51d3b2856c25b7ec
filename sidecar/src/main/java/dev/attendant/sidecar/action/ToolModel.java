package dev.attendant.sidecar.action;

import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.route.RoutedChat;
import java.util.List;

/** How a loop asks a model; every call is paid for behind it. */
@FunctionalInterface
public interface ToolModel {

    /** @param findings what tools have found so far */
    RoutedChat ask(ChatRequest request, List<Finding> findings);
}

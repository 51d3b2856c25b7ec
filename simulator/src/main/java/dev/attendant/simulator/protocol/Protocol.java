package dev.attendant.simulator.protocol;

import dev.attendant.simulator.answer.Prompt;
import dev.attendant.simulator.answer.Script;
import dev.attendant.simulator.http.Request;
import java.util.List;

/** What differs between providers. Frames are events of a stream as they go over the wire. */
interface Protocol {

    /** @throws IllegalArgumentException where the body is no request of this protocol */
    Prompt read(Request request);

    int status(Fault fault);

    /** The body that goes with the status. */
    String fault(Fault fault, String key);

    /** The whole reply to a request that does not stream. */
    String whole(Prompt prompt, Script script);

    /** What comes before the text. */
    List<String> opening(Prompt prompt, Script script);

    String token(Prompt prompt, String text);

    /** What comes after the text: calls to tools, why it ends, what it cost. */
    List<String> closing(Prompt prompt, Script script);

    /** A failure in the midst of a stream. */
    String faultInStream(Fault fault);
}

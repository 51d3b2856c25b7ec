package dev.attendant.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Makes JSON requests to one server. */
record Http(LoopbackAddress address, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Request post(String path, String idempotencyKey, byte[] body) {
        String head = """
                POST %s HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Content-Type: application/json
                Accept: application/json
                Idempotency-Key: %s
                Content-Length: %d
                """.formatted(path, address.header(), token, idempotencyKey, body.length);
        return new Request(head, body);
    }

    static byte[] json(Map<String, String> members) {
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.attendant.sidecar.http;

import dev.attendant.sidecar.http.reply.CorrelationId;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.Problem;
import dev.attendant.sidecar.http.reply.ProblemType;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Turns what Jetty refuses by itself, before any route, into problems too. */
final class ProtocolErrors implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String id = CorrelationId.from(request.getHeaders().get(CorrelationId.HEADER));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put(CorrelationId.HEADER, id);
        byte[] body = Json.bytes(problem(status, path(request), id));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    /** Jetty calls the path of what it could not parse by a name of its own. */
    private static String path(Request request) {
        String path = Request.getPathInContext(request);
        return path.equals("/badMessage") ? "/" : path;
    }

    private static Problem problem(int status, String path, String correlationId) {
        ProblemType type = type(status);
        return new Problem(type.uri(), type.title(), status, detail(type), path, correlationId, List.of());
    }

    private static ProblemType type(int status) {
        if (status == 503) {
            return ProblemType.UNAVAILABLE;
        }
        return status < 500 ? ProblemType.INVALID_REQUEST : ProblemType.INTERNAL_ERROR;
    }

    private static String detail(ProblemType type) {
        return switch (type) {
            case UNAVAILABLE -> "The sidecar is stopping.";
            case INVALID_REQUEST -> "The request is not HTTP as this server takes it.";
            default -> "The request failed.";
        };
    }
}

package dev.attendant.sidecar.http.reply;

import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import dev.attendant.sidecar.models.UnusableModelException;
import dev.attendant.sidecar.turn.StoreUnavailableException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every failure into a problem; the log, not the client, gets the internals. */
public final class ErrorMapper {

    public static final String RETRY_AFTER = "Retry-After";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

    private ErrorMapper() {}

    public static void install(RoutesConfig routes) {
        routes.exception(Exception.class, ErrorMapper::reply);
        routes.exception(HttpResponseException.class, ErrorMapper::reply);
    }

    /** Lets a handler refuse the request that would open a WebSocket; Javalin writes no reply to it by itself. */
    public static Handler beforeUpgrade(Handler handler) {
        return context -> {
            CorrelationId.begin(context);
            try {
                handler.handle(context);
            } catch (Exception failure) {
                context.skipRemainingHandlers();
                context.res().getOutputStream().write(prepared(failure, context));
            } finally {
                CorrelationId.end();
            }
        };
    }

    private static void reply(Exception failure, Context context) {
        context.result(prepared(failure, context));
    }

    /** The problem's body; its status and headers are set. */
    private static byte[] prepared(Exception failure, Context context) {
        ProblemException problem = problem(failure);
        log(problem, failure);
        problem.headers().forEach(context::header);
        Problem body = Problem.of(
                problem.type(), problem.detail(), context.path(), CorrelationId.of(context), problem.errors());
        context.status(body.status()).contentType(Problem.MEDIA_TYPE);
        return Json.bytes(body);
    }

    /** Replies after an error of the JVM, such as a full heap. */
    public static void broken(HttpServletResponse response, Error error) {
        LOG.error("a request broke", error);
        String id = CorrelationId.from(response.getHeader(CorrelationId.HEADER));
        Problem body = Problem.of(ProblemType.INTERNAL_ERROR, internal().detail(), "/", id, List.of());
        try {
            response.setStatus(body.status());
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream().write(Json.bytes(body));
        } catch (IOException clientIsGone) {
            LOG.debug("nobody reads the reply", clientIsGone);
        }
    }

    static ProblemException problem(Exception failure) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case UnreadableDocumentException unreadable ->
                new ProblemException(ProblemType.UNREADABLE_DOCUMENT, String.valueOf(unreadable.getMessage()));
            case UnusableModelException unusable ->
                new ProblemException(ProblemType.UNUSABLE_MODEL, String.valueOf(unusable.getMessage()));
            case HttpResponseException refused -> refused(refused.getStatus(), refused.getDetails());
            case HttpException refused -> refused(refused.getCode(), Map.of());
            default -> databaseIsAway(failure) ? away() : internal();
        };
    }

    private static ProblemException refused(int status, Map<String, String> details) {
        return switch (status) {
            case 404 -> new ProblemException(ProblemType.NOT_FOUND, "There is no such path.");
            case 405 -> methodNotAllowed(details);
            case 413 -> new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, "The body is too long.");
            default ->
                status < 500
                        ? new ProblemException(ProblemType.INVALID_REQUEST, "The request cannot be read.")
                        : internal();
        };
    }

    private static ProblemException methodNotAllowed(Map<String, String> details) {
        String allowed = String.join(", ", details.values());
        return new ProblemException(ProblemType.METHOD_NOT_ALLOWED, "Here one may " + allowed + ".")
                .withHeader("Allow", allowed);
    }

    private static ProblemException internal() {
        return new ProblemException(ProblemType.INTERNAL_ERROR, "The failure was logged under the correlation id.");
    }

    private static ProblemException away() {
        return new ProblemException(ProblemType.UNAVAILABLE, "The database does not answer; try again.")
                .withHeader(RETRY_AFTER, "1");
    }

    private static boolean databaseIsAway(Exception failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause ->
                        cause instanceof StoreUnavailableException || cause instanceof SQLTransientConnectionException);
    }

    private static void log(ProblemException problem, Exception failure) {
        switch (problem.type()) {
            case INTERNAL_ERROR -> LOG.error("a request failed", failure);
            case UNAVAILABLE -> LOG.warn("a request found the database away: {}", failure.toString());
            default -> LOG.debug("a request was refused: {}", problem.detail());
        }
    }
}

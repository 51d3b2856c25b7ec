package dev.attendant.sidecar.http;

import dev.attendant.sidecar.http.access.CrossOrigin;
import dev.attendant.sidecar.http.reply.ErrorMapper;
import dev.attendant.sidecar.http.reply.Json;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.http.request.RequestBody;
import dev.attendant.sidecar.http.request.ScopeFields;
import dev.attendant.sidecar.visitor.Opening;
import dev.attendant.sidecar.visitor.VisitorService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens web chats, and serves the element that shows one. */
final class WebRoutes {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";

    private final VisitorService visitors;
    private final RequestBody body;
    private final Map<String, Asset> assets = Map.of(
            "attendant-chat.js", Asset.of("/web/attendant-chat.js", JAVASCRIPT),
            "attendant-proposals.js", Asset.of("/web/attendant-proposals.js", JAVASCRIPT),
            "attendant-shared.js", Asset.of("/web/attendant-shared.js", JAVASCRIPT),
            "page.css", Asset.of("/web/page.css", CSS));
    private final Asset page = Asset.of("/web/index.html", "text/html; charset=utf-8");

    WebRoutes(VisitorService visitors, RequestBody body) {
        this.visitors = visitors;
        this.body = body;
    }

    void install(RoutesConfig routes) {
        routes.before(CrossOrigin::preflight);
        routes.post("/v1/web/sessions", this::open);
        routes.get("/web", this::page);
        routes.get("/web/{asset}", this::asset);
    }

    /** What a page says to open a chat. */
    record Wanted(@Nullable String siteKey, @Nullable String locale) {}

    /** An open chat. */
    record Session(UUID conversationId, String token, Instant expiresAt) {}

    /** A text on the class path, with the tag by which a browser knows that it has it already. */
    private record Asset(String content, String mediaType, String tag) {
        static Asset of(String resource, String mediaType) {
            try (InputStream content = WebRoutes.class.getResourceAsStream(resource)) {
                if (content == null) {
                    throw new IllegalStateException(resource + " is not on the class path");
                }
                byte[] bytes = content.readAllBytes();
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
                return new Asset(
                        new String(bytes, StandardCharsets.UTF_8),
                        mediaType,
                        "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every JDK has SHA-256", impossible);
            }
        }
    }

    private void open(Context context) throws IOException {
        String origin = context.header("Origin");
        if (origin == null) {
            throw ProblemException.invalid("Origin", "must name the page's origin, as browsers do");
        }
        Wanted wanted = body.read(context, Wanted.class);
        Fields fields = new Fields();
        String siteKey = fields.text("siteKey", wanted.siteKey(), 64);
        String locale = fields.matching("locale", wanted.locale(), ScopeFields.LOCALE, "en");
        fields.check();
        reply(context, origin, visitors.open(siteKey, origin, locale, context.ip()));
    }

    private static void reply(Context context, String origin, Opening opening) {
        switch (opening) {
            case Opening.Opened opened -> {
                CrossOrigin.allow(context, origin);
                Json.reply(
                        context,
                        201,
                        new Session(
                                opened.visitor().conversation().value(),
                                opened.token(),
                                opened.visitor().expiresAt()));
            }
            case Opening.NotHere notHere ->
                throw new ProblemException(ProblemType.ORIGIN_REFUSED, "No chat has this site key on this site.");
            case Opening.TooMany tooMany ->
                throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "Too many chats were opened; wait a little.")
                        .withHeader(ErrorMapper.RETRY_AFTER, "6");
        }
    }

    private void page(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        context.contentType(page.mediaType()).result(page.content());
    }

    /** Any site may load the element; what it may do is decided when it opens a chat. */
    private void asset(Context context) {
        Asset asset = assets.get(context.pathParam("asset"));
        if (asset == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The web chat has no such part.");
        }
        context.header("Cache-Control", "public, max-age=300");
        context.header("ETag", asset.tag());
        context.header("Access-Control-Allow-Origin", "*");
        context.header("Cross-Origin-Resource-Policy", "cross-origin");
        if (asset.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(asset.mediaType()).result(asset.content());
    }
}

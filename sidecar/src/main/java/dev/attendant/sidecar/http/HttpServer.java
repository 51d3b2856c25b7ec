package dev.attendant.sidecar.http;

import dev.attendant.sidecar.config.HttpSettings;
import dev.attendant.sidecar.http.access.Authentication;
import dev.attendant.sidecar.http.access.CurrentTenant;
import dev.attendant.sidecar.http.access.Visitors;
import dev.attendant.sidecar.http.admin.ModelRoutes;
import dev.attendant.sidecar.http.admin.ModelUseRoutes;
import dev.attendant.sidecar.http.admin.OrgRoutes;
import dev.attendant.sidecar.http.admin.SettingsRoutes;
import dev.attendant.sidecar.http.conversation.ConfirmationRoutes;
import dev.attendant.sidecar.http.conversation.ConversationRoutes;
import dev.attendant.sidecar.http.conversation.ReplayRoutes;
import dev.attendant.sidecar.http.conversation.TurnRoutes;
import dev.attendant.sidecar.http.desk.AssistRoutes;
import dev.attendant.sidecar.http.desk.DeskRoutes;
import dev.attendant.sidecar.http.desk.FeedbackRoutes;
import dev.attendant.sidecar.http.knowledge.CalibrationRoutes;
import dev.attendant.sidecar.http.knowledge.InsightRoutes;
import dev.attendant.sidecar.http.knowledge.KnowledgeRoutes;
import dev.attendant.sidecar.http.knowledge.RelationRoutes;
import dev.attendant.sidecar.http.knowledge.SnapshotRoutes;
import dev.attendant.sidecar.http.live.LiveRoutes;
import dev.attendant.sidecar.http.reply.CorrelationId;
import dev.attendant.sidecar.http.reply.ErrorMapper;
import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.request.BoundedBody;
import dev.attendant.sidecar.http.request.RequestBody;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the API of openapi/attendant.yaml over HTTP/1.1, each request on its own virtual thread. */
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final HttpSettings settings;
    private final HttpServices services;
    private final Javalin javalin;

    /** A server that does not listen yet. */
    public HttpServer(HttpSettings settings, HttpServices services) {
        this.settings = settings;
        this.services = services;
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Listens from here on.
     *
     * @return this server
     * @throws PortInUseException where another process has the port
     */
    public HttpServer start() {
        try {
            javalin.start();
            return this;
        } catch (JavalinBindException failure) {
            throw isInUse(failure) ? new PortInUseException(settings.host(), settings.port(), failure) : failure;
        }
    }

    /**
     * Finds out early whether a server could listen, before slower parts are started.
     *
     * @throws PortInUseException where another process has the port
     */
    public static void requireFree(HttpSettings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (BindException failure) {
            throw new PortInUseException(settings.host(), settings.port(), failure);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot listen on " + settings.host(), failure);
        }
    }

    /** The port it listens on, also where any free one was asked for. */
    public int port() {
        return javalin.port();
    }

    /** Takes no more requests and waits for those in work, as long as the settings say. */
    @Override
    public void close() {
        services.live().close();
        javalin.stop();
    }

    /** Everything that is routed, as method and template, such as {@code GET /v1/turns/{turnId}}. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .toList();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.router.javaLangErrorHandler(ErrorMapper::broken);
        config.requestLogger.http(this::served);
        config.requestLogger.ws(socket -> socket.onUpgrade(this::served));
        new Jetty(settings).configure(config.jetty);
        routes(config.routes);
    }

    private void routes(RoutesConfig routes) {
        Authentication callers = new Authentication(services.tokens(), new Visitors(services.visitors()));
        CurrentTenant tenants = new CurrentTenant(services.tenants());
        RequestBody body = new RequestBody(settings.maxTurnBodyBytes());
        RequestBody documentBody = new RequestBody(settings.maxDocumentBodyBytes());
        routes.before(CorrelationId::begin);
        routes.before(HttpServer::harden);
        routes.before(HttpServer::requireReadableQuery);
        ErrorMapper.install(routes);
        new ConversationRoutes(
                        services.conversations(),
                        services.consents(),
                        services.conversationIds(),
                        services.clock(),
                        body)
                .install(routes, callers);
        new TurnRoutes(services.turns(), services.consents(), services.costs(), services.snapshots(), body)
                .install(routes, callers);
        new DeskRoutes(services.desk(), services.clock(), body).install(routes, callers);
        new ConfirmationRoutes(services.consents(), body).install(routes, callers);
        new ReplayRoutes(services.replays()).install(routes, callers);
        new WebRoutes(services.visitors(), body).install(routes);
        new LiveRoutes(services.live(), services.conversations(), settings).install(routes, callers);
        new KnowledgeRoutes(services.knowledge(), services.drafts(), body, documentBody).install(routes, callers);
        new SnapshotRoutes(services.snapshots(), services.drafts(), services.knowledge(), body)
                .install(routes, callers);
        new RelationRoutes(services.knowledge(), services.relations(), body).install(routes, callers);
        new CalibrationRoutes(services.calibrations(), documentBody).install(routes, callers);
        new InsightRoutes(services.gaps()).install(routes, callers);
        new ModelUseRoutes(services.costs(), services.late(), services.consents(), services.clock())
                .install(routes, callers);
        new FeedbackRoutes(services.feedback(), services.clock(), body).install(routes, callers);
        new OrgRoutes(services.org(), services.clock(), documentBody).install(routes, callers);
        new ModelRoutes(services.models(), body, new BoundedBody(settings.maxModelBodyBytes()))
                .install(routes, callers);
        new AssistRoutes(tenants, services.reader(), services.suggester(), services.summariser(), body, documentBody)
                .install(routes, callers);
        new SettingsRoutes(services.tenants(), documentBody).install(routes, callers);
        new HealthRoutes(tenants, services.health(), services.checks(), services.metricsPage())
                .install(routes, callers);
        new DocsRoutes().install(routes);
    }

    private static void harden(Context context) {
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cache-Control", "no-store");
    }

    /** Javalin leaves parameters out that it cannot decode; the client should know instead. */
    private static void requireReadableQuery(Context context) {
        String query = context.queryString();
        if (query != null && BROKEN_ESCAPE.matcher(query).find()) {
            throw ProblemException.invalid("query", "has a broken percent escape");
        }
    }

    private void served(Context context, Float millis) {
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        String route = endpoint == null || !endpoint.method.isHttpMethod() ? "unmatched" : endpoint.path;
        Duration time = Duration.ofNanos((long) (millis * 1_000_000));
        LOG.debug("{} {} {} in {}", context.method(), route, context.statusCode(), time);
        services.requestMetrics().served(context.method().name(), route, context.statusCode(), time);
        CorrelationId.end();
    }

    private static boolean isInUse(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof BindException
                        && String.valueOf(cause.getMessage()).contains("in use"));
    }
}

package dev.attendant.sidecar.http;

import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** Serves the API's description, and Swagger UI to read it with. */
final class DocsRoutes {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String CSS = "text/css; charset=utf-8";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

    private final Map<String, Asset> assets;

    DocsRoutes() {
        String swagger = "/META-INF/resources/webjars/swagger-ui/" + swaggerVersion() + "/";
        this.assets = Map.of(
                "initializer.js", new Asset("/docs/initializer.js", JAVASCRIPT),
                "page.css", new Asset("/docs/page.css", CSS),
                "swagger-ui.css", new Asset(swagger + "swagger-ui.css", CSS),
                "swagger-ui-bundle.js", new Asset(swagger + "swagger-ui-bundle.js", JAVASCRIPT),
                "favicon-32x32.png", new Asset(swagger + "favicon-32x32.png", "image/png"));
    }

    /** A file on the class path. */
    private record Asset(String resource, String mediaType) {}

    void install(RoutesConfig routes) {
        routes.get("/", context -> context.status(302).header("Location", "/docs"));
        routes.get(
                "/openapi.yaml", context -> serve(context, new Asset("/openapi/attendant.yaml", "application/yaml")));
        routes.get("/docs", this::page);
        routes.get("/docs/{asset}", this::asset);
    }

    private void page(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        serve(context, new Asset("/docs/index.html", "text/html; charset=utf-8"));
    }

    private void asset(Context context) {
        Asset asset = assets.get(context.pathParam("asset"));
        if (asset == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such part of the documentation.");
        }
        context.header("Cache-Control", "max-age=3600");
        serve(context, asset);
    }

    private static void serve(Context context, Asset asset) {
        context.contentType(asset.mediaType()).result(open(asset.resource()));
    }

    private static InputStream open(String resource) {
        InputStream content = DocsRoutes.class.getResourceAsStream(resource);
        if (content == null) {
            throw new IllegalStateException(resource + " is not on the class path");
        }
        return content;
    }

    private static String swaggerVersion() {
        try (InputStream content = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            Properties properties = new Properties();
            properties.load(content);
            return properties.getProperty("version");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

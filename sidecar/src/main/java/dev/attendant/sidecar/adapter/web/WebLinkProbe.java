package dev.attendant.sidecar.adapter.web;

import dev.attendant.sidecar.care.link.LinkProbe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Asks web servers for pages: one request at a time to each host with a pause after it, {@code HEAD} before
 * {@code GET}. Only what is surely gone is told: 404, 410, and hosts that cannot be reached.
 */
public final class WebLinkProbe implements LinkProbe {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int HOSTS_AT_ONCE = 8;
    private static final int REFUSED = 400;
    private static final int NO_SUCH_PAGE = 404;
    private static final int GONE = 410;

    private final Duration pause;
    private final Consumer<String> asked;

    /**
     * A probe.
     *
     * @param pause between two requests to the same host
     * @param asked is told each address that was asked for
     */
    public WebLinkProbe(Duration pause, Consumer<String> asked) {
        this.pause = pause;
        this.asked = asked;
    }

    @Override
    public Map<String, String> dead(Set<String> addresses) {
        Map<String, List<String>> byHost = addresses.stream()
                .collect(Collectors.groupingBy(WebLinkProbe::host, TreeMap::new, Collectors.toList()));
        Map<String, String> dead = new ConcurrentHashMap<>();
        try (HttpClient client = client();
                ExecutorService pool = Executors.newFixedThreadPool(HOSTS_AT_ONCE)) {
            byHost.values().forEach(pages -> pool.execute(() -> ask(client, pages, dead)));
        }
        return new TreeMap<>(dead);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private static String host(String address) {
        return address.replaceFirst("(?i)^https?://([^/?#]*).*", "$1");
    }

    private void ask(HttpClient client, List<String> pages, Map<String, String> dead) {
        try {
            for (String page : pages) {
                problem(client, page).ifPresent(reason -> dead.put(page, reason));
                asked.accept(page);
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> problem(HttpClient client, String page) throws InterruptedException {
        try {
            int status = status(client, page, "HEAD");
            if (status >= REFUSED) {
                status = status(client, page, "GET");
            }
            return status == NO_SUCH_PAGE || status == GONE
                    ? Optional.of("the server answers " + status)
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.of("this is no web address");
        } catch (IOException unreachable) {
            return Optional.of("the server cannot be reached");
        }
    }

    private static int status(HttpClient client, String page, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page.replace(" ", "%20")))
                .timeout(TIMEOUT)
                .header("User-Agent", "Attendant-link-check")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}

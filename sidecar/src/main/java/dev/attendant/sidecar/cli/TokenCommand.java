package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.adapter.jwt.DevelopmentKey;
import dev.attendant.sidecar.cli.support.Connection;
import dev.attendant.sidecar.tenant.Development;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a token for the development tenant. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a bearer token for the development tenant, good for one request.")
final class TokenCommand implements Callable<Integer> {

    @Option(names = "--reusable", description = "Makes one that is good for any number of requests until it expires.")
    private boolean reusable;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "60", description = "Its life, 60 by default.")
    private int minutes;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        DevelopmentKey key = DevelopmentKey.in(connection.settings().data(), Clock.systemUTC());
        Duration life = Duration.ofMinutes(minutes);
        String token = reusable
                ? key.mintReusable(Development.ISSUER, "developer", life)
                : key.mint(Development.ISSUER, "developer", life);
        spec.commandLine().getOut().println(token);
        return 0;
    }
}

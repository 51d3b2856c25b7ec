package dev.attendant.sidecar.cli.support;

import dev.attendant.sidecar.config.Settings;

/** Starts sidecars for commands. */
@FunctionalInterface
public interface SidecarStarter {

    Running start(Settings settings);

    /** A sidecar that runs until it is closed. */
    interface Running extends AutoCloseable {

        int port();

        @Override
        void close();
    }
}

package dev.attendant.sidecar.models;

import java.util.Optional;

/** What loading a model came to. */
sealed interface Loading<M> {

    long bytes();

    Optional<M> model();

    /** @throws UnusableModelException where it cannot be used */
    void requireUsable();

    /** The model, with the number of bytes it was stored in. */
    record Usable<M>(M loaded, long bytes) implements Loading<M> {

        @Override
        public Optional<M> model() {
            return Optional.of(loaded);
        }

        @Override
        public void requireUsable() {}
    }

    /** Remembered, so that not every turn tries again. */
    record Unusable<M>(String reason) implements Loading<M> {

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public Optional<M> model() {
            return Optional.empty();
        }

        @Override
        public void requireUsable() {
            throw new UnusableModelException(reason);
        }
    }
}

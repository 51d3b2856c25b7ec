package dev.attendant.sidecar.models;

import java.util.Optional;

/** What loading a model came to. */
sealed interface Loading<M> {

    /** The memory that is taken by it. */
    long bytes();

    Optional<M> model();

    /** @throws UnusableModelException where it cannot be used */
    void requireUsable();

    /** It can be used. */
    record Usable<M>(ModelLoader.Loaded<M> loaded) implements Loading<M> {

        @Override
        public long bytes() {
            return loaded.bytes();
        }

        @Override
        public Optional<M> model() {
            return Optional.of(loaded.model());
        }

        @Override
        public void requireUsable() {}
    }

    /** It cannot; remembered, so that not every turn tries again. */
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

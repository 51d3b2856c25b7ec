package dev.attendant.bench;

import java.util.Optional;

/** Makes the requests of a load; called from many threads. */
@FunctionalInterface
interface Requests {

    /** The request of a number, from 0; empty where there are no more. */
    Optional<Request> get(long ticket);
}

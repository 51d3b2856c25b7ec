package dev.attendant.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the processor time of a server, of its database with all its workers, and of this process. */
record CpuMeter(ProcessHandle server, Optional<ProcessHandle> database) {

    /** Processor time, in seconds. */
    record Spent(double server, double database, double generator) {
        Spent minus(Spent earlier) {
            return new Spent(server - earlier.server, database - earlier.database, generator - earlier.generator);
        }
    }

    /** Time spent so far; workers of the database that are gone are not counted. */
    Spent read() {
        Stream<ProcessHandle> databases =
                database.stream().flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        return new Spent(
                seconds(server), databases.mapToDouble(CpuMeter::seconds).sum(), seconds(ProcessHandle.current()));
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
    }
}

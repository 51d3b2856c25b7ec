package dev.attendant.bench.knowledge;

import java.lang.management.ManagementFactory;

/** The Java heap. */
final class Heap {

    private static final int COLLECTIONS = 3;

    private Heap() {}

    /** Bytes in use once what nobody holds is collected. */
    static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

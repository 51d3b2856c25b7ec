package dev.attendant.sidecar.recent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes maps that keep what was used last. */
public final class Recent {

    private static final float GROWTH = 0.75f;

    private Recent() {}

    /**
     * A map that forgets the entry that was not used for longest, once it has more than {@code most}; for use by many
     * threads.
     */
    public static <K, V> Map<K, V> most(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(most, GROWTH, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }
}

package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.ReadText;
import dev.attendant.sidecar.encoding.Embedding;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the examples of each label lie: their mean, which tells how near a text comes to anything known. */
final class Centroids {

    private static final int MOST_VALUES = 1 << 24;

    private final List<Embedding> centroids;

    private Centroids(List<Embedding> centroids) {
        this.centroids = List.copyOf(centroids);
    }

    static Centroids of(List<ReadText> examples) {
        return new Centroids(Sums.of(examples).all());
    }

    /** The largest cosine with a centroid. */
    double nearest(Embedding features) {
        return centroids.stream().mapToDouble(features::cosine).max().orElse(0);
    }

    long bytes() {
        return (long) Float.BYTES * centroids.size() * centroids.getFirst().dimensions();
    }

    void write(DataOutputStream out) throws IOException {
        int dimensions = centroids.getFirst().dimensions();
        out.writeInt(centroids.size());
        out.writeInt(dimensions);
        for (Embedding centroid : centroids) {
            for (int d = 0; d < dimensions; d++) {
                out.writeShort(Float.floatToFloat16(centroid.at(d)));
            }
        }
    }

    static Centroids read(DataInputStream in) throws IOException {
        int count = in.readInt();
        int dimensions = in.readInt();
        if (count < 1 || dimensions < 1 || (long) count * dimensions > MOST_VALUES) {
            throw new IOException("a model has no %d centroids of %d dimensions".formatted(count, dimensions));
        }
        List<Embedding> centroids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] values = new float[dimensions];
            for (int d = 0; d < dimensions; d++) {
                values[d] = Float.float16ToFloat(in.readShort());
            }
            centroids.add(Embedding.normalized(values));
        }
        return new Centroids(centroids);
    }

    /** Centroids in the making, from which an example can be taken away again. */
    static final class Sums {

        private final Map<String, float[]> byLabel = new TreeMap<>();

        private Sums() {}

        static Sums of(List<ReadText> examples) {
            Sums sums = new Sums();
            for (ReadText each : examples) {
                float[] sum = sums.byLabel.computeIfAbsent(
                        each.label(), label -> new float[each.features().dimensions()]);
                add(sum, each.features(), 1);
            }
            return sums;
        }

        List<Embedding> all() {
            return byLabel.values().stream().map(Embedding::normalized).toList();
        }

        /**
         * The largest cosine of an example with the centroid of its label's other examples, or with another label's.
         */
        double nearestToOthers(ReadText example) {
            double nearest = -1;
            for (Map.Entry<String, float[]> each : byLabel.entrySet()) {
                float[] sum = each.getValue().clone();
                if (each.getKey().equals(example.label())) {
                    add(sum, example.features(), -1);
                }
                nearest = Math.max(nearest, example.features().cosine(Embedding.normalized(sum)));
            }
            return nearest;
        }

        private static void add(float[] sum, Embedding features, float factor) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += factor * features.at(d);
            }
        }
    }
}

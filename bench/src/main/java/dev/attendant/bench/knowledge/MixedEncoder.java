package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.WordVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Encodes each distinct sentence once, by itself, and takes a passage for the mean of its sentences and its title; both
 * with some noise, since a sentence differs a little wherever it stands. It is to fill an index quickly with vectors
 * that lie about as real ones do, not to find what is right.
 */
final class MixedEncoder implements Encoder {

    /** Share of noise in a vector. */
    private static final double NOISE = 0.2;

    private final Encoder encoder;
    private final Map<String, Embedding> known = new ConcurrentHashMap<>();

    MixedEncoder(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public String name() {
        return "mixed " + encoder.name();
    }

    @Override
    public int dimensions() {
        return encoder.dimensions();
    }

    @Override
    public WordVectors words() {
        return encoder.words();
    }

    @Override
    public List<Embedding> encode(List<String> texts) {
        return texts.stream().map(this::once).toList();
    }

    @Override
    public List<Encoded> encodeParts(List<Parted> texts) {
        return texts.stream().map(this::encoded).toList();
    }

    private Encoded encoded(Parted parted) {
        Random chance = new Random(parted.text().hashCode());
        List<Embedding> parts = new ArrayList<>();
        float[] sum = new float[dimensions()];
        add(once(parted.text().lines().findFirst().orElse("")), sum);
        for (int i = 0; i < parted.starts().size(); i++) {
            Embedding part = once(parted.text()
                    .substring(parted.starts().get(i), parted.ends().get(i)));
            add(part, sum);
            parts.add(noisy(part, chance));
        }
        return new Encoded(noisy(Embedding.normalized(sum), chance), parts);
    }

    private Embedding once(String text) {
        return known.computeIfAbsent(text, encoder::encode);
    }

    private static void add(Embedding part, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part.at(i);
        }
    }

    private static Embedding noisy(Embedding embedding, Random chance) {
        float[] noise = new float[embedding.dimensions()];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) chance.nextGaussian();
        }
        return embedding.mixed(Embedding.normalized(noise), 1 - NOISE);
    }
}

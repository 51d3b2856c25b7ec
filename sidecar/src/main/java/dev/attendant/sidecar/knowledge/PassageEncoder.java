package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Encoder.Encoded;
import dev.attendant.sidecar.encoding.Encoder.Parted;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;

/** Encodes passages under their titles, and their sentences in the same pass. */
final class PassageEncoder {

    private final Encoder encoder;

    PassageEncoder(Encoder encoder) {
        this.encoder = encoder;
    }

    /** All passages go to the encoder together, so that it can batch those of like length. */
    List<EncodedPassage> encode(List<Passage> passages) {
        List<Encoded> encoded = encoder.encodeParts(
                passages.stream().map(PassageEncoder::parted).toList());
        List<EncodedPassage> result = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            result.add(new EncodedPassage(
                    passages.get(i), encoded.get(i).whole(), encoded.get(i).parts()));
        }
        return result;
    }

    /** The path and the sentences, one a line, with the place of each sentence in that. */
    private static Parted parted(Passage passage) {
        StringBuilder text = new StringBuilder(passage.path()).append('\n');
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Span sentence : passage.sentences()) {
            starts.add(text.length());
            text.append(Passage.searchable(sentence.of(passage.text())));
            ends.add(text.length());
            text.append('\n');
        }
        return new Parted(text.toString(), starts, ends);
    }
}

package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Encoder.Encoded;
import dev.attendant.sidecar.encoding.Encoder.Parted;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Encodes passages under their titles, their sentences in the same pass, and each title and heading by itself. */
final class PassageEncoder {

    private final Encoder encoder;

    PassageEncoder(Encoder encoder) {
        this.encoder = encoder;
    }

    /** All passages go to the encoder together, so that it can batch those of like length. */
    List<EncodedPassage> encode(List<Passage> passages) {
        List<Encoded> encoded = encoder.encodeParts(
                passages.stream().map(PassageEncoder::parted).toList());
        Map<String, Embedding> titles = titles(passages);
        List<EncodedPassage> result = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            result.add(new EncodedPassage(
                    passages.get(i),
                    encoded.get(i).whole(),
                    titlesOf(passages.get(i))
                            .map(titles::get)
                            .filter(Objects::nonNull)
                            .toList(),
                    encoded.get(i).parts()));
        }
        return result;
    }

    /** Packed here, so that the passages under a title share one. */
    private Map<String, Embedding> titles(List<Passage> passages) {
        List<String> titles =
                passages.stream().flatMap(PassageEncoder::titlesOf).distinct().toList();
        List<Embedding> encoded = encoder.encode(titles);
        return IntStream.range(0, titles.size())
                .boxed()
                .collect(Collectors.toMap(
                        titles::get, title -> encoded.get(title).packed()));
    }

    private static Stream<String> titlesOf(Passage passage) {
        return passage.headings().isEmpty()
                ? Stream.of(passage.title())
                : Stream.of(passage.title(), passage.headings().getLast());
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

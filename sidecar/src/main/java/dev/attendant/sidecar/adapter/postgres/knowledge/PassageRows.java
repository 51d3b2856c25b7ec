package dev.attendant.sidecar.adapter.postgres.knowledge;

import dev.attendant.sidecar.adapter.postgres.StorableText;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import dev.attendant.sidecar.tenant.TenantId;
import java.io.ByteArrayOutputStream;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code knowledge_passage}: the passages of all versions with their vectors, read together. */
final class PassageRows {

    private final Alike<DocumentId> documents = new Alike<>();
    private final Alike<String> texts = new Alike<>();
    private final Alike<List<String>> headings = new Alike<>();
    private final Alike<Embedding> titles = new Alike<>();

    /** What many passages have alike, each kept once. */
    private static final class Alike<T> {

        private final Map<T, T> kept = new HashMap<>();

        T once(T value) {
            return kept.computeIfAbsent(value, first -> first);
        }
    }

    static void requireOf(DocumentVersion version, EncodedPassage encoded) {
        Passage passage = encoded.passage();
        if (!passage.document().equals(version.id())
                || !passage.version().equals(version.hash())
                || !passage.title().equals(version.title())) {
            throw new IllegalArgumentException("passage " + passage.ordinal() + " does not belong to version "
                    + version.hash() + " of " + version.id());
        }
        StorableText.require("passage", passage.text());
        passage.headings().forEach(heading -> StorableText.require("heading", heading));
    }

    /** The same text is cut and encoded otherwise by another reader or encoder. */
    static void replace(Handle handle, TenantId tenant, DocumentVersion version) {
        handle.createUpdate("delete from knowledge_passage where document_id = :document and hash = :hash")
                .bind("document", version.id().value())
                .bind("hash", version.hash())
                .execute();
        if (version.passages().isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into knowledge_passage (tenant_id, document_id, hash, ordinal, headings, text, text_offset,
                    sentence_starts, sentence_ends, encoder, embedding, sentence_embeddings)
                values (:tenant, :document, :hash, :ordinal, :headings, :text, :offset,
                    :starts, :ends, :encoder, :embedding, :sentenceEmbeddings)
                """);
        version.passages().forEach(passage -> add(batch.bind("encoder", version.encoder()), tenant, passage));
        batch.execute();
    }

    private static void add(PreparedBatch batch, TenantId tenant, EncodedPassage encoded) {
        Passage passage = encoded.passage();
        batch.bind("tenant", tenant.value())
                .bind("document", passage.document().value())
                .bind("hash", passage.version())
                .bind("ordinal", passage.ordinal())
                .bindArray("headings", String.class, passage.headings())
                .bind("text", passage.text())
                .bind("offset", passage.offset())
                .bindArray("starts", Integer.class, bounds(passage, Span::start))
                .bindArray("ends", Integer.class, bounds(passage, Span::end))
                .bind("embedding", encoded.embedding().toBytes())
                .bind(
                        "sentenceEmbeddings",
                        joined(Stream.concat(
                                encoded.titleEmbeddings().stream(), encoded.sentenceEmbeddings().stream())))
                .add();
    }

    private static List<Integer> bounds(Passage passage, ToIntFunction<Span> bound) {
        return passage.sentences().stream().mapToInt(bound).boxed().toList();
    }

    private static byte[] joined(Stream<Embedding> embeddings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        embeddings.forEach(embedding -> bytes.writeBytes(embedding.toBytes()));
        return bytes.toByteArray();
    }

    /** The passage of a row that also has its version's {@code title}. */
    EncodedPassage read(ResultSet row) throws SQLException {
        List<Span> sentences =
                spans(integers(row.getArray("sentence_starts")), integers(row.getArray("sentence_ends")));
        Passage passage = new Passage(
                documents.once(new DocumentId(row.getString("document_id"))),
                texts.once(row.getString("hash")),
                row.getInt("ordinal"),
                texts.once(row.getString("title")),
                headings.once(List.of((String[]) row.getArray("headings").getArray())),
                row.getString("text"),
                row.getInt("text_offset"),
                sentences);
        byte[] whole = row.getBytes("embedding");
        List<Embedding> parts = parted(row.getBytes("sentence_embeddings"), whole.length);
        int first = parts.size() - sentences.size();
        return new EncodedPassage(
                passage,
                Embedding.fromBytes(whole),
                parts.subList(0, first).stream().map(titles::once).toList(),
                parts.subList(first, parts.size()));
    }

    private static Integer[] integers(Array array) throws SQLException {
        return (Integer[]) array.getArray();
    }

    private static List<Span> spans(Integer[] starts, Integer[] ends) {
        return IntStream.range(0, starts.length)
                .mapToObj(i -> new Span(starts[i], ends[i]))
                .toList();
    }

    /** Titles first, then sentences; each as long as the passage's own embedding. */
    private static List<Embedding> parted(byte[] bytes, int length) {
        return IntStream.range(0, bytes.length / length)
                .mapToObj(part -> Embedding.fromBytes(Arrays.copyOfRange(bytes, part * length, (part + 1) * length)))
                .toList();
    }
}

package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes a searchable version of a document: read, cut into passages, encoded. */
public final class DocumentIndexer {

    /** To be changed with readers and passages, so that documents already taken in are read anew. */
    private static final String READING = "4";

    private final Map<DocumentFormat, ArticleReader> readers;
    private final Encoder encoder;
    private final PassageEncoder passages;
    private final ArticleGuard guard;

    /** An indexer that trusts its documents. */
    public DocumentIndexer(Map<DocumentFormat, ArticleReader> readers, Encoder encoder) {
        this(readers, encoder, ArticleGuard.none());
    }

    public DocumentIndexer(Map<DocumentFormat, ArticleReader> readers, Encoder encoder, ArticleGuard guard) {
        this.readers = Map.copyOf(readers);
        this.encoder = encoder;
        this.passages = new PassageEncoder(encoder);
        this.guard = guard;
    }

    /** A document's version, and what its guard found; passages with findings are not in it. */
    public record Indexed(DocumentVersion version, List<Finding> findings) {
        public Indexed {
            findings = List.copyOf(findings);
        }
    }

    /** @throws UnreadableDocumentException where nothing readable is in the source */
    public DocumentVersion index(DocumentSource source) {
        return indexGuarded(source).version();
    }

    /** @throws UnreadableDocumentException where nothing readable is in the source */
    public Indexed indexGuarded(DocumentSource source) {
        Article article = reader(source.format()).read(source);
        List<Finding> findings = guard.findings(source, article);
        return new Indexed(version(source, article, findings), findings);
    }

    private DocumentVersion version(DocumentSource source, Article article, List<Finding> findings) {
        Map<String, String> attributes = new TreeMap<>(article.attributes());
        source.attributes().forEach((name, value) -> attributes.put(name.toLowerCase(Locale.ROOT), value.strip()));
        String hash = Hash.of(named(source, article.title(), article.text(), attributes.toString()));
        List<Passage> cut = Chunker.passages(source.id(), hash, withoutBoilerplate(article, source)).stream()
                .filter(passage -> isTrusted(passage, findings))
                .toList();
        return new DocumentVersion(
                source.id(),
                hash,
                sourceHash(source),
                article.title(),
                source.collection(),
                source.location(),
                attributes,
                article.text(),
                cut.isEmpty() ? "" : encoder.name(),
                passages.encode(cut));
    }

    /** Whether a version's passages can be compared with questions as they are. */
    boolean isEncoded(DocumentVersion version) {
        return version.passages().isEmpty() || version.encoder().equals(encoder.name());
    }

    /** The same version with its passages encoded anew. */
    DocumentVersion encoded(DocumentVersion version) {
        return version.encodedBy(
                encoder.name(),
                passages.encode(
                        version.passages().stream().map(EncodedPassage::passage).toList()));
    }

    /** Tells whether a source would give another version than before; depends on how it is read and encoded too. */
    public String sourceHash(DocumentSource source) {
        return Hash.of(named(
                source,
                READING,
                encoder.name(),
                source.format().name(),
                source.title(),
                source.format().isBinary() ? Hash.of(source.content()) : source.text(),
                source.collection(),
                source.location(),
                new TreeMap<>(source.attributes()).toString()));
    }

    /** What makes a document what it is, with the boilerplate that is left out of it. */
    private static List<String> named(DocumentSource source, String... parts) {
        return Stream.concat(Stream.of(parts), source.boilerplate().stream().sorted())
                .toList();
    }

    private static Article withoutBoilerplate(Article article, DocumentSource source) {
        List<Block> kept = article.blocks().stream()
                .filter(block -> !source.boilerplate().contains(block.span().of(article.text())))
                .toList();
        return new Article(article.title(), article.text(), kept, article.attributes());
    }

    private static boolean isTrusted(Passage passage, List<Finding> findings) {
        int end = passage.offset() + passage.text().length();
        return findings.stream().noneMatch(finding -> finding.touches(passage.offset(), end));
    }

    private ArticleReader reader(DocumentFormat format) {
        ArticleReader reader = readers.get(format);
        if (reader == null) {
            throw new UnreadableDocumentException("no reader for " + format);
        }
        return reader;
    }
}

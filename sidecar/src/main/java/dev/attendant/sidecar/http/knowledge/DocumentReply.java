package dev.attendant.sidecar.http.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.knowledge.DocumentSummary;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document on the wire. */
record DocumentReply(
        String documentId,
        String title,
        String version,
        String sourceHash,
        String collection,
        String location,
        String text,
        List<Attribute> attributes,
        int passages) {

    static DocumentReply of(DocumentVersion version) {
        return new DocumentReply(
                version.id().value(),
                version.title(),
                version.hash(),
                version.sourceHash(),
                version.collection(),
                version.location(),
                version.text(),
                Attribute.sorted(version.attributes()),
                version.passages().size());
    }

    /** A document's passages, in order. */
    record Passages(List<Passage> passages) {
        static Passages of(DocumentVersion version) {
            return new Passages(version.passages().stream()
                    .map(encoded -> Passage.of(encoded.passage()))
                    .toList());
        }
    }

    /** A passage as it is searched; {@code start} says where it begins in the document's text. */
    record Passage(List<String> headings, String text, int start) {
        static Passage of(dev.attendant.sidecar.retrieval.Passage passage) {
            return new Passage(passage.headings(), passage.text(), passage.offset());
        }
    }

    /** What putting a document came to. */
    record Receipt(
            String documentId, String title, String version, String change, int passages, List<Finding> findings) {
        static Receipt of(KnowledgeService.Put put) {
            DocumentVersion version = put.version();
            return new Receipt(
                    version.id().value(),
                    version.title(),
                    version.hash(),
                    WireName.of(put.change()),
                    version.passages().size(),
                    put.findings().stream().map(Finding::of).toList());
        }
    }

    /** A hidden instruction; {@code start} and {@code end} count in the text or the source, as {@code place} says. */
    record Finding(String place, int start, int end, String reason) {
        static Finding of(dev.attendant.sidecar.knowledge.Finding finding) {
            return new Finding(
                    WireName.of(finding.place()),
                    finding.span().start(),
                    finding.span().end(),
                    finding.reason());
        }
    }

    /** A document without its text. */
    record Entry(
            String documentId,
            String title,
            String version,
            String sourceHash,
            String collection,
            String location,
            Instant updatedAt) {

        static Entry of(DocumentSummary summary) {
            return new Entry(
                    summary.id().value(),
                    summary.title(),
                    summary.hash(),
                    summary.sourceHash(),
                    summary.collection(),
                    summary.location(),
                    summary.updatedAt());
        }
    }

    /** One page of a listing; {@code next} is where the next page goes on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Entry> documents, @Nullable String next) {

        /** @param found up to one document more than {@code limit}, by which a further page is known */
        static Page of(List<DocumentSummary> found, int limit) {
            List<Entry> documents = found.stream().limit(limit).map(Entry::of).toList();
            return new Page(
                    documents, found.size() > limit ? documents.getLast().documentId() : null);
        }
    }
}

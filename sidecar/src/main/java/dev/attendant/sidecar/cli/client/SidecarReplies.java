package dev.attendant.sidecar.cli.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sidecar replies, as openapi/attendant.yaml describes it; offsets count UTF-16 code units. */
public final class SidecarReplies {

    private SidecarReplies() {}

    /** A conversation that was opened. */
    public record StartedConversation(String conversationId, String state, Instant startedAt) {}

    /**
     * A finished turn.
     *
     * @param outcome {@code answered}, {@code acknowledged}, {@code clarified}, {@code handed_off} or {@code declined}
     * @param rung what settled it, such as {@code extractive}
     * @param confidence between 0 and 1; with {@code answered} only
     */
    public record Turn(
            String turnId,
            String conversationId,
            String outcome,
            String rung,
            String reply,
            @Nullable Double confidence,
            @Nullable String handoffReason,
            @Nullable String declineReason,
            List<String> options,
            List<Evidence> evidence,
            @Nullable Integer snapshot,
            boolean repeated,
            long durationMillis) {

        public Turn {
            options = copy(options);
            evidence = copy(evidence);
        }
    }

    /** The proof of one sentence of an answer. */
    public record Evidence(
            int answerStart,
            int answerEnd,
            String documentId,
            String version,
            String title,
            String location,
            int sourceStart,
            int sourceEnd,
            String quote,
            String verdict,
            double score) {}

    /** What a turn rests on. */
    public record TurnEvidence(String turnId, List<Evidence> evidence) {
        public TurnEvidence {
            evidence = copy(evidence);
        }
    }

    /** Why a turn ended as it did. */
    public record TurnTrace(
            String turnId,
            int settingsVersion,
            long knowledgeRevision,
            @Nullable Integer snapshot,
            String encoder,
            int intentModel,
            List<Stage> stages,
            List<ModelCall> modelCalls) {
        public TurnTrace {
            stages = copy(stages);
            modelCalls = copy(modelCalls);
        }
    }

    /** A call to a model; {@code ended} is why it stopped, or how it failed. */
    public record ModelCall(
            String model,
            String prompt,
            String requestHash,
            String ended,
            List<String> tools,
            long inputTokens,
            long cachedInputTokens,
            long outputTokens,
            long millis) {
        public ModelCall {
            tools = copy(tools);
        }
    }

    /** A turn that was answered again. */
    public record Replay(
            String turnId,
            boolean same,
            Turn recorded,
            Turn replayed,
            int modelCalls,
            List<Change> inputs,
            List<Change> differences) {
        public Replay {
            inputs = copy(inputs);
            differences = copy(differences);
        }
    }

    /** Something that was one way then and is another now. */
    public record Change(String what, String recorded, String replayed) {}

    /** One stage of a turn. */
    public record Stage(
            String name, String decision, String rule, List<Figure> scores, List<Figure> thresholds, long micros) {
        public Stage {
            scores = copy(scores);
            thresholds = copy(thresholds);
        }
    }

    /** A named number. */
    public record Figure(String name, double value) {}

    /** What putting a document came to; {@code change} is {@code created}, {@code updated} or {@code unchanged}. */
    public record DocumentReceipt(
            String documentId, String title, String version, String change, int passages, List<Finding> findings) {}

    /** A hidden instruction in a document; {@code place} says what the offsets count in. */
    public record Finding(String place, int start, int end, String reason) {}

    /** A document without its text. */
    public record DocumentEntry(
            String documentId,
            String title,
            String version,
            String sourceHash,
            String collection,
            String location,
            Instant updatedAt) {}

    /** One page of a listing; {@code next} is where the next page goes on. */
    public record DocumentPage(
            List<DocumentEntry> documents, @Nullable String next) {
        public DocumentPage {
            documents = copy(documents);
        }
    }

    /** A document as it stands; {@code version} is the hash of its current version. */
    public record DocumentDetail(
            String documentId,
            String title,
            String version,
            String collection,
            String location,
            String text,
            List<DocumentFile.Attribute> attributes) {
        public DocumentDetail {
            attributes = copy(attributes);
        }
    }

    /** A passage of a document, under the headings above it. */
    public record Passage(List<String> headings, String text) {
        public Passage {
            headings = copy(headings);
        }
    }

    /** A document's passages, in order. */
    public record Passages(List<Passage> passages) {
        public Passages {
            passages = copy(passages);
        }
    }

    /** A passage that was found. */
    public record Hit(
            String documentId,
            String version,
            String title,
            List<String> headings,
            String text,
            double score,
            double lexical,
            double dense,
            double sentence) {
        public Hit {
            headings = copy(headings);
        }
    }

    /** What a search found, best first. */
    public record Hits(List<Hit> hits) {
        public Hits {
            hits = copy(hits);
        }
    }

    /** A version of the tenant's own intent model. */
    public record IntentModel(
            int version,
            String modelId,
            String encoder,
            int labels,
            List<Figure> metrics,
            int bytes,
            String publishedBy,
            Instant publishedAt) {
        public IntentModel {
            metrics = copy(metrics);
        }
    }

    /** All versions, oldest first; {@code active} is 0 where the shipped model is in use. */
    public record IntentModels(int active, List<IntentModel> models) {
        public IntentModels {
            models = copy(models);
        }
    }

    /** How the sidecar is; {@code status} is {@code up} or {@code down}. */
    public record Health(String status, List<Check> checks) {
        public Health {
            checks = copy(checks);
        }

        public boolean isUp() {
            return status.equals("up");
        }
    }

    /** One thing the sidecar needs. */
    public record Check(String name, String status) {}

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}

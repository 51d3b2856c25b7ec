package dev.attendant.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.adapter.markup.MarkdownReader;
import dev.attendant.sidecar.adapter.onnx.OnnxCrossEncoder;
import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.adapter.phone.LibPhoneNumbers;
import dev.attendant.sidecar.classification.TopicModel;
import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.entities.tenant.TenantEntities;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.generation.Signals;
import dev.attendant.sidecar.insight.sets.HelpcenterFile;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.DocumentFolder;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.pii.recognition.PiiRecognition;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.HybridRetriever;
import dev.attendant.sidecar.retrieval.PassageSet;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.retrieval.RetrievalWeights;
import dev.attendant.sidecar.retrieval.Retriever;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.turn.Decision;
import dev.attendant.sidecar.turn.DecisionPolicy;
import dev.attendant.sidecar.turn.Settlement;
import dev.attendant.sidecar.understanding.Heads;
import dev.attendant.sidecar.understanding.PersonalNames;
import dev.attendant.sidecar.understanding.Understander;
import dev.attendant.sidecar.understanding.Understanders;
import dev.attendant.sidecar.understanding.Understanding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of the sample questions' test split, with the weights and thresholds that ship. */
class HelpcenterQualityTest {

    private static final Path QUESTIONS = Path.of("..", "samples", "questions.jsonl");

    private static OnnxEncoder encoder;
    private static OnnxCrossEncoder reader;
    private static Understander understander;
    private static Retriever retriever;
    private static List<HelpcenterFile.Question> questions;
    private static final Map<DocumentId, String> LOCATIONS = new HashMap<>();
    private static final DecisionPolicy POLICY = new DecisionPolicy(Answerability.shipped());

    @BeforeAll
    static void indexTheHelpcenter() throws IOException {
        encoder = OnnxEncoder.load();
        reader = OnnxCrossEncoder.load();
        understander = new Understander(
                Heads.shipped(),
                new TenantEntities(new LibPhoneNumbers(), new PersonalNames(PiiRecognition.shipped())));
        DocumentIndexer indexer = new DocumentIndexer(Map.of(DocumentFormat.MARKDOWN, new MarkdownReader()), encoder);
        LuceneIndex lexical = new LuceneIndex();
        List<EncodedPassage> passages = new ArrayList<>();
        DocumentFolder folder = new DocumentFolder(Folders.HELP_CENTRE);
        for (Path file : folder.files()) {
            DocumentVersion version = indexer.index(folder.read(file, "samples"));
            if (version.isFor(Audience.CUSTOMER)) {
                LOCATIONS.put(version.id(), version.location());
                passages.addAll(version.passages());
                lexical.replace(
                        version.id(),
                        version.passages().stream().map(EncodedPassage::passage).toList());
            }
        }
        retriever = new HybridRetriever(
                new PassageSet(passages),
                lexical,
                new Senses(encoder.words(), TopicModel.shipped()),
                RetrievalWeights.DEFAULT);
        questions = HelpcenterFile.read(QUESTIONS).stream()
                .filter(question -> question.split().equals("test"))
                .toList();
    }

    @AfterAll
    static void closeTheEncoder() {
        encoder.close();
        reader.close();
    }

    @Test
    void shouldFindTheRightArticleAmongTheFirstFive() {
        double found = share(
                "answerable", question -> articles(question).stream().limit(5).anyMatch(question.articles()::contains));

        assertThat(found).isGreaterThan(0.9);
    }

    @Test
    void shouldAnswerMostQuestionsThatItAnswersFromTheRightArticle() {
        double right = share("answerable", question -> isAnswered(question) && isRight(question));
        double wrong = share("answerable", question -> isAnswered(question) && !isRight(question));

        assertThat(right).isGreaterThan(0.57);
        assertThat(wrong).isLessThan(0.06);
    }

    @Test
    void shouldSeldomAnswerWhatNoArticleAnswers() {
        double answered = share("unanswerable", HelpcenterQualityTest::isAnswered);

        assertThat(answered).isLessThan(0.06);
    }

    @Test
    void shouldNotAnswerAMessageThatSaysTooLittle() {
        double answered = share("ambiguous", HelpcenterQualityTest::isAnswered);

        assertThat(answered).isLessThan(0.3);
    }

    @Test
    void shouldSeldomTakeAQuestionForAnOutburst() {
        double upset =
                share("answerable", question -> understood(question).emotion().upset() >= Thresholds.DEFAULT.upsetAt());

        assertThat(upset).isLessThan(0.03);
    }

    private static double share(String kind, Predicate<HelpcenterFile.Question> holds) {
        List<HelpcenterFile.Question> ofKind = questions.stream()
                .filter(question -> question.kind().equals(kind))
                .toList();
        return ofKind.stream().filter(holds).count() / (double) ofKind.size();
    }

    private static Understanding understood(HelpcenterFile.Question question) {
        return understander.understand(new Utterance(question.text(), encoder), Understanders.english());
    }

    private static List<Hit> hits(HelpcenterFile.Question question) {
        Query query = new Query(
                question.text(), understood(question).utterance().reading().query(), Signals.HITS);
        return new CloseReading(reader).of(query, retriever.retrieve(query));
    }

    private static List<String> articles(HelpcenterFile.Question question) {
        return hits(question).stream()
                .map(hit -> LOCATIONS.getOrDefault(hit.passage().document(), ""))
                .distinct()
                .toList();
    }

    private static boolean isRight(HelpcenterFile.Question question) {
        return question.articles().contains(articles(question).getFirst());
    }

    private static boolean isAnswered(HelpcenterFile.Question question) {
        Understanding understanding = understood(question);
        Decision decision = POLICY.decide(understanding, Thresholds.DEFAULT);
        return decision instanceof Decision.LookUp
                && POLICY.settle(conversation(), understanding, hits(question), Thresholds.DEFAULT)
                        instanceof Settlement.Answer;
    }

    private static Conversation conversation() {
        return new Conversation(
                new TenantId(UUID.randomUUID()),
                new ConversationId(UUID.randomUUID()),
                List.of(new ConversationEvent.Started("api", "en", Instant.EPOCH)));
    }
}

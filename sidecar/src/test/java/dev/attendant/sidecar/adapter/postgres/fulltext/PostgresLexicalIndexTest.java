package dev.attendant.sidecar.adapter.postgres.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.LexicalIndexContract;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Passages;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresLexicalIndexTest extends LexicalIndexContract {

    private static PostgresDatabase database;
    private static TenantDirectory directory;

    private final TenantId tenant = Tenants.in(directory);

    @BeforeAll
    static void openADatabase() {
        database = TestDatabase.open();
        directory = new PostgresTenantDirectory(database);
    }

    @AfterAll
    static void closeTheDatabase() {
        database.close();
    }

    @Override
    protected LexicalIndex open() {
        return new PostgresLexicalIndex(database, tenant);
    }

    @Test
    void shouldFindWhatAMistypedWordWasMeantToBe() {
        LexicalIndex index = holding("A parcel takes days.");

        assertThat(index.search("parcle", 10)).hasSize(1);
        assertThat(index.search("weather", 10)).isEmpty();
        assertThat(index.knows("parcle")).isFalse();
    }

    @Test
    void shouldHoldAMistypedWordForLessTelling() {
        LexicalIndex index = holding("A parcel takes days.");

        assertThat(index.search("parcle", 10).getFirst().score())
                .isLessThan(index.search("parcel", 10).getFirst().score());
    }

    @Test
    void shouldNotFindWhatAnotherTenantKeeps() {
        holding("A parcel takes days.").search("parcel", 10);

        LexicalIndex foreign = new PostgresLexicalIndex(database, Tenants.in(directory));
        Passage own = Passages.passage("own", "Own", "A refund.");
        foreign.replace(own.document(), List.of(own));

        assertThat(foreign.search("parcel", 10)).isEmpty();
        assertThat(foreign.search("parcle", 10)).isEmpty();
        assertThat(foreign.search("refund", 10)).hasSize(1);
    }

    @Test
    void shouldFindWhatItHeldBeforeItWasOpenedAgain() {
        holding("A parcel takes days.").search("parcel", 10);

        LexicalIndex again = holding("A parcel takes days.");

        assertThat(again.search("parcel", 10)).hasSize(1);
        assertThat(database.<Integer>inTenant(
                        tenant,
                        handle -> handle.createQuery("select count(*) from knowledge_words")
                                .mapTo(Integer.class)
                                .one()))
                .isEqualTo(1);
    }

    @Test
    void shouldLetCommonWordsRankWhatRareOnesFind() {
        LexicalIndex index = open();
        List<Passage> many = IntStream.range(0, 2_100)
                .mapToObj(
                        ordinal -> Passages.passage("many", ordinal, "Title", List.of(), "A parcel w" + ordinal + "."))
                .toList();
        index.replace(new DocumentId("many"), many);

        assertThat(index.search("parcel", 10)).hasSize(10);
        assertThat(index.search("parcel w7", 10))
                .extracting(match -> match.passage().ordinal())
                .containsExactly(7);
    }

    private LexicalIndex holding(String text) {
        LexicalIndex index = open();
        Passage passage = Passages.passage("document", "Title", text);
        index.replace(passage.document(), List.of(passage));
        return index;
    }
}

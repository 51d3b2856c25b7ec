package dev.attendant.localorg.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.localorg.source.SourceReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects as an org would describe them, with those of the sound package of the seeds. */
class SchemaTest {

    private final Schema schema = Schema.of(SourceReader.read(List.of(Path.of("src/test/seeds/clean/force-app"))));

    @Test
    void shouldKnowStandardObjects() {
        Entity found = schema.find("case").orElseThrow();

        assertThat(found.name()).isEqualTo("Case");
        assertThat(found.field("casenumber")).isPresent();
        assertThat(found.relationship("Account").orElseThrow().targets()).containsExactly("Account");
        assertThat(found.child("CaseComments")).contains("CaseComment");
    }

    @Test
    void shouldAddThePackagesFieldsAndRelationships() {
        assertThat(schema.field("Case", "Intent__c")).isPresent();
        assertThat(schema.find("Case").orElseThrow().child("Conversations__r")).contains("Conversation__c");
        assertThat(schema.find("Conversation__c").orElseThrow().relationship("Case__r"))
                .isPresent();
    }

    @Test
    void shouldGiveOwnersAndSharesToAllButDetails() {
        assertThat(schema.field("Conversation__c", "OwnerId")).isPresent();
        assertThat(schema.field("Conversation__Share", "RowCause")).isPresent();
        assertThat(schema.field("Turn__c", "OwnerId")).isEmpty();
        assertThat(schema.find("Turn__Share")).isEmpty();
    }

    @Test
    void shouldGiveEventsAndMetadataTypesTheirOwnFields() {
        assertThat(schema.field("Turn_Result__e", "ReplayId")).isPresent();
        assertThat(schema.field("Action__mdt", "DeveloperName")).isPresent();
        assertThat(schema.field("Action__mdt", "CreatedDate")).isEmpty();
    }

    @Test
    void shouldKnowWhatCannotBeFiltered() {
        assertThat(schema.field("Conversation__c", "Summary__c").orElseThrow().isFilterable())
                .isFalse();
        assertThat(schema.field("Case", "Description").orElseThrow().isFilterable())
                .isFalse();
        assertThat(schema.field("Case", "Subject").orElseThrow().isFilterable()).isTrue();
    }
}

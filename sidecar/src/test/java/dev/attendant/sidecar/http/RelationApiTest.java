package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationApiTest {

    private static final String DOCUMENTS = "/v1/knowledge/documents/";
    private static final String RELATIONS = "/v1/knowledge/relations";
    private static final String CASE = "{\"kind\": \"resolved_by\", \"from\": \"500A1\", \"to\": \"new\"}";

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldShowWhatADocumentStatesAndWhatWasGivenInBothDirections() {
        // given
        put("old", "replaced-by", "new");
        put("new", "products", "Cairn");
        api.post(RELATIONS, CASE);

        // when
        JsonNode old = api.get(DOCUMENTS + "old/relations").json();
        JsonNode now = api.get(DOCUMENTS + "new/relations?hops=1").json();

        // then
        assertThat(ways(old)).containsExactly("1 article new", "2 product cairn", "2 case 500A1");
        assertThat(old.at("/related/1/path")).hasSize(2);
        assertThat(old.at("/related/1/path/0/kind").asText()).isEqualTo("replaced_by");
        assertThat(old.at("/related/2/path/1/given").asBoolean()).isTrue();
        assertThat(ways(now)).containsExactly("1 article old", "1 product cairn", "1 case 500A1");
    }

    @Test
    void shouldGiveARelationOnceAndTakeItBack() {
        // when
        ApiClient.Reply given = api.post(RELATIONS, CASE);
        ApiClient.Reply again = api.post(RELATIONS, CASE);

        // then
        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().at("/to/published").asBoolean()).isFalse();
        assertThat(again.status()).isEqualTo(200);

        // when
        String id = RELATIONS + "/" + given.text("relationId");

        // then
        assertThat(api.delete(id).status()).isEqualTo(204);
        assertThat(api.delete(id).status()).isEqualTo(404);
        assertThat(api.get(RELATIONS).json().get("relations")).isEmpty();
    }

    @Test
    void shouldListStatedAndGivenRelationsInPages() {
        // given
        put("old", "replaced_by", "new");
        put("guide", "requires", "gone, old");
        api.post(RELATIONS, CASE);
        api.post(RELATIONS, "{\"kind\": \"replaced_by\", \"from\": \"old\", \"to\": \"new\"}");

        // when
        JsonNode first = api.get(RELATIONS + "?limit=2").json();
        JsonNode second = api.get(
                        RELATIONS + "?limit=2&after=" + first.get("next").asText())
                .json();

        // then
        List<String> all = new ArrayList<>();
        List.of(first, second).forEach(page -> page.get("relations").forEach(each -> all.add(words(each))));
        assertThat(all)
                .containsExactlyInAnyOrder(
                        "old replaced_by new", "guide requires gone", "guide requires old", "500A1 resolved_by new");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void shouldKeepRelationsOfAnotherTenantApart() {
        // given
        api.post(RELATIONS, CASE);

        // then
        assertThat(api.get(RELATIONS, "Authorization", "Bearer tenant-other")
                        .json()
                        .get("relations"))
                .isEmpty();
    }

    @Test
    void shouldForgetWhatADeletedDocumentStated() {
        // given
        put("old", "replaced_by", "new");
        put("new", "products", "Cairn");

        // when
        api.delete(DOCUMENTS + "new");

        // then
        JsonNode left = api.get(RELATIONS).json().get("relations");
        assertThat(left).hasSize(1);
        assertThat(left.at("/0/to/published").asBoolean()).isFalse();
        assertThat(api.get(DOCUMENTS + "new/relations").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\": \"likes\", \"from\": \"a\", \"to\": \"b\"}",
                "{\"kind\": \"requires\", \"from\": \"a\", \"to\": \"\"}",
                "{\"kind\": \"requires\", \"from\": \"a\", \"to\": \"not an id\"}",
                "{\"kind\": \"requires\", \"from\": \"a\", \"to\": \"a\"}",
                "{\"kind\": \"requires\", \"from\": \"🙂\", \"to\": \"a\"}",
                "{\"kind\": \"requires\", \"from\": \"a\", \"to\": \"b\", \"since\": 1}"
            })
    void shouldRefuseWhatIsNoRelation(String body) {
        assertThat(api.post(RELATIONS, body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?hops=0", "?hops=3", "?hops=two"})
    void shouldRefuseToFollowRelationsFurther(String query) {
        put("old", "replaced_by", "new");

        assertThat(api.get(DOCUMENTS + "old/relations" + query).status()).isEqualTo(400);
    }

    @Test
    void shouldRefuseAPageThatIsNone() {
        assertThat(api.get(RELATIONS + "?after=x").status()).isEqualTo(400);
        assertThat(api.delete(RELATIONS + "/x").status()).isEqualTo(404);
    }

    private void put(String id, String attribute, String value) {
        api.put(DOCUMENTS + id, """
                {"format": "text", "content": "Our shop opens at nine.", "title": "About %s",
                 "attributes": [{"name": "%s", "value": "%s"}]}
                """.formatted(id, attribute, value));
    }

    private static List<String> ways(JsonNode around) {
        List<String> ways = new ArrayList<>();
        around.get("related")
                .forEach(each -> ways.add(
                        each.get("hops").asInt() + " " + each.at("/node/kind").asText() + " "
                                + each.at("/node/id").asText()));
        return ways;
    }

    private static String words(JsonNode relation) {
        return relation.at("/from/id").asText() + " " + relation.get("kind").asText() + " "
                + relation.at("/to/id").asText();
    }
}

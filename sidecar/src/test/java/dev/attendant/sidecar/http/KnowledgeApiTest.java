package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeApiTest {

    private static final String DOCUMENTS = "/v1/knowledge/documents";
    private static final String LEAST = "{\"format\": \"text\", \"content\": \"Our shop opens at nine.\"}";

    private final TestSidecar sidecar = new TestSidecar();
    private final ApiClient api = new ApiClient(sidecar.base());

    @AfterEach
    void stop() {
        api.close();
        sidecar.close();
    }

    @Test
    void shouldCreateThenReplaceThenLeaveADocument() {
        // given
        String changed = "{\"format\": \"text\", \"content\": \"Our shop opens at ten.\"}";

        // then
        ApiClient.Reply created = api.put(DOCUMENTS + "/hours", LEAST);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(DOCUMENTS + "/hours");
        assertThat(created.text("change")).isEqualTo("created");
        assertThat(api.put(DOCUMENTS + "/hours", changed).text("change")).isEqualTo("updated");
        ApiClient.Reply unchanged = api.put(DOCUMENTS + "/hours", changed);
        assertThat(unchanged.status()).isEqualTo(200);
        assertThat(unchanged.text("change")).isEqualTo("unchanged");
    }

    @Test
    void shouldShowADocumentWithItsAttributes() {
        // given
        api.put(DOCUMENTS + "/hours", """
                {"format": "markdown", "title": "Hours", "content": "At nine.", "collection": "help",
                 "location": "help/hours.md", "attributes": [{"name": "status", "value": "live"},
                 {"name": "audience", "value": "customer"}]}""");

        // when
        ApiClient.Reply reply = api.get(DOCUMENTS + "/hours");

        // then
        assertThat(reply.text("text").strip()).isEqualTo("At nine.");
        assertThat(reply.text("collection")).isEqualTo("help");
        assertThat(reply.json().get("attributes").findValuesAsText("name")).containsExactly("audience", "status");
    }

    @Test
    void shouldFillInWhatAnUploadLeavesOut() {
        // given
        api.put(DOCUMENTS + "/hours", LEAST);

        // when
        ApiClient.Reply reply = api.get(DOCUMENTS + "/hours");

        // then
        assertThat(reply.text("collection")).isEqualTo("default");
        assertThat(reply.text("location")).isEqualTo("hours");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\": \"a\"} | format",
                "{\"format\": \"odt\", \"content\": \"a\"} | format",
                "{\"format\": \"pdf\", \"content\": \"a\"} | content",
                "{\"format\": \"pdf\"} | contentBase64",
                "{\"format\": \"docx\", \"contentBase64\": \"a-b\"} | contentBase64",
                "{\"format\": \"text\", \"content\": \"a\", \"contentBase64\": \"YQ==\"} | contentBase64",
                "{\"format\": \"text\", \"content\": \"a\", \"boilerplate\": [\"\"]} | boilerplate[0]",
                "{\"format\": \"text\"} | content",
                "{\"format\": \"text\", \"content\": \" \"} | content",
                "{\"format\": \"text\", \"content\": \"a\", \"collection\": \"\"} | collection",
                "{\"format\": \"text\", \"content\": \"a\", \"attributes\": [null]} | attributes[0]",
                "{\"format\": \"text\", \"content\": \"a\", \"attributes\": [{\"name\": \"a\"}]} | attributes[0].value",
                "{\"format\": \"text\", \"content\": \"a\", \"attributes\": [{\"name\": \"1\", \"value\": \"\"}]}"
                        + " | attributes[0].name",
                "{\"format\": \"text\", \"content\": \"a\", \"attributes\": [{\"name\": \"a\", \"value\": \"1\"},"
                        + " {\"name\": \"a\", \"value\": \"2\"}]} | attributes[1].name"
            })
    void shouldNameTheWrongFieldOfAnUpload(String upload, String field) {
        // when
        ApiClient.Reply reply = api.put(DOCUMENTS + "/hours", upload);

        // then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(api.get(DOCUMENTS + "/hours").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "a%20b", "%C3%BC"})
    void shouldRefuseToCreateADocumentUnderAWrongId(String id) {
        assertThat(api.put(DOCUMENTS + "/" + id, LEAST).status()).isEqualTo(400);
        assertThat(api.get(DOCUMENTS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void shouldNotTakeAnEncodedSlashForAPath() {
        // when
        HttpResponse<String> response = api.exchange(
                "PUT",
                DOCUMENTS + "/a%2Fb",
                BodyPublishers.ofString(LEAST),
                List.of("Authorization", "Bearer tenant-acme", "Content-Type", "application/json"));

        // then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"field\":\"documentId\"");
    }

    @Test
    void shouldTellWhyADocumentCannotBeRead() {
        // when
        ApiClient.Reply reply =
                api.put(DOCUMENTS + "/hours", "{\"format\": \"html\", \"content\": \"<p>At nine.</p>\"}");

        // then
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("detail")).contains("no reader for HTML");
    }

    @Test
    void shouldTakeADocumentLargerThanAMessage() {
        assertThat(api.put(DOCUMENTS + "/big", upload(1_000_000)).status()).isEqualTo(201);
    }

    @Test
    void shouldRefuseADocumentOfMoreThanTwoMebibytes() {
        assertThat(api.put(DOCUMENTS + "/big", upload(2 * 1024 * 1024)).status())
                .isEqualTo(413);
    }

    @Test
    void shouldTakeADocumentOut() {
        // given
        api.put(DOCUMENTS + "/hours", LEAST);

        // then
        assertThat(api.delete(DOCUMENTS + "/hours").status()).isEqualTo(204);
        assertThat(api.delete(DOCUMENTS + "/hours").status()).isEqualTo(404);
        assertThat(api.get(DOCUMENTS + "/hours").status()).isEqualTo(404);
    }

    @Test
    void shouldListDocumentsPageByPage() {
        // given
        for (String id : new String[] {"c", "a", "b"}) {
            api.put(DOCUMENTS + "/" + id, LEAST);
        }

        // when
        JsonNode first = api.get(DOCUMENTS + "?limit=2").json();
        JsonNode second = api.get(
                        DOCUMENTS + "?limit=2&after=" + first.get("next").asText())
                .json();

        // then
        assertThat(first.findValuesAsText("documentId")).containsExactly("a", "b");
        assertThat(second.findValuesAsText("documentId")).containsExactly("c");
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "limit=99999999999", "limit=", "after=a%20b", "after="})
    void shouldRefuseAPageThatCannotBe(String query) {
        assertThat(api.get(DOCUMENTS + "?" + query).status()).isEqualTo(400);
    }

    @Test
    void shouldLeaveBoilerplateOutOfPassagesAndInTheText() {
        // given
        api.put(DOCUMENTS + "/hours", """
                {"format": "text", "content": "Our shop opens at nine.\\nWas this helpful?",
                 "boilerplate": ["Was this helpful?"]}""");

        // then
        assertThat(api.get(DOCUMENTS + "/hours").text("text")).contains("Was this helpful?");
        assertThat(api.post("/v1/knowledge/search", "{\"query\": \"helpful\"}")
                        .json()
                        .at("/hits/0/text")
                        .asText())
                .isEqualTo("Our shop opens at nine.");
    }

    @Test
    void shouldFindPassages() {
        // given
        api.put(DOCUMENTS + "/hours", LEAST);

        // when
        JsonNode hits = api.post("/v1/knowledge/search", "{\"query\": \"opens\", \"audience\": \"internal\"}")
                .json()
                .get("hits");

        // then
        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).get("text").asText()).isEqualTo("Our shop opens at nine.");
    }

    @Test
    void shouldNotFindAnotherTenantsPassages() {
        // given
        api.put(DOCUMENTS + "/hours", LEAST);

        // when
        ApiClient.Reply reply =
                api.post("/v1/knowledge/search", "{\"query\": \"opens\"}", "Authorization", "Bearer tenant-other");

        // then
        assertThat(reply.json().get("hits")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"query\": \" \"}",
                "{\"query\": \"a\", \"limit\": 0}",
                "{\"query\": \"a\", \"limit\": 51}",
                "{\"query\": \"a\", \"audience\": \"everyone\"}"
            })
    void shouldRefuseASearchThatCannotBe(String search) {
        assertThat(api.post("/v1/knowledge/search", search).status()).isEqualTo(400);
    }

    private static String upload(int length) {
        return "{\"format\": \"text\", \"content\": \"" + "x".repeat(length) + "\"}";
    }
}

package dev.attendant.sidecar.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attendant.sidecar.http.reply.ProblemException;
import dev.attendant.sidecar.http.reply.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {

    private static final String JSON = "application/json";
    private static final int MOST = 200;

    private final RequestBody body = new RequestBody(MOST);

    record Order(String name, Integer amount, List<Item> items) {}

    record Item(String code) {}

    @Test
    void shouldReadAWellFormedBody() throws IOException {
        assertThat(read("{\"name\": \"tea\", \"amount\": 2, \"items\": [{\"code\": \"a\"}]}"))
                .isEqualTo(new Order("tea", 2, List.of(new Item("a"))));
    }

    @Test
    void shouldKeepWholeSurrogatePairs() throws IOException {
        assertThat(read("{\"name\": \"\\ud83d\\ude00 😀\"}").name()).isEqualTo("😀 😀");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\"", "application/json "})
    void shouldTakeJsonInUtf8(String contentType) throws IOException {
        assertThat(read(contentType, null, "{}")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json; charset=utf-16", "application/jsonx", ""})
    void shouldRefuseAnotherContentType(String contentType) {
        assertThat(refusal(contentType, null, bytes("{}")).type()).isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void shouldRefuseABodyWithoutAContentType() {
        assertThat(refusal(null, null, bytes("{}")).type()).isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void shouldRefuseACompressedBody() {
        assertThat(refusal(JSON, "gzip", bytes("{}")).type()).isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void shouldRefuseAnAnnouncedLengthWithoutReading() throws IOException {
        // given
        InputStream unread = InputStream.nullInputStream();
        unread.close();

        // when
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> body.read(JSON, null, MOST + 1, unread, Order.class));

        // then
        assertThat(refusal.type()).isEqualTo(ProblemType.PAYLOAD_TOO_LARGE);
    }

    @Test
    void shouldRefuseAnOverlongBodyOfUnknownLength() {
        assertThat(refusal("{\"name\": \"" + "x".repeat(MOST) + "\"}").type()).isEqualTo(ProblemType.PAYLOAD_TOO_LARGE);
    }

    @Test
    void shouldReadABodyOfTheGreatestLength() throws IOException {
        String start = "{\"name\": \"";
        assertThat(read(start + "x".repeat(MOST - start.length() - 2) + "\"}")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\": }",
                "{\"name\": tea}",
                "{'name': \"tea\"}",
                "{\"name\": \"tea\",}",
                "nope",
                "\"x"
            })
    void shouldSayWhereMalformedJsonBreaks(String malformed) {
        // when
        ProblemException refusal = refusal(malformed);

        // then
        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refusal.detail()).contains("not well-formed", "line 1, column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void shouldRefuseAnEmptyBody(String empty) {
        assertThat(refusal(empty).detail()).contains("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}]", "{} x"})
    void shouldRefuseWhatFollowsTheObject(String trailing) {
        assertThat(refusal(trailing).type()).isEqualTo(ProblemType.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"tea\"", "7", "true"})
    void shouldRefuseWhatIsNoObject(String other) {
        assertThat(refusal(other).detail()).contains("must be a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"a\", \"name\": \"b\"}", "{\"items\": [{\"code\": \"a\", \"code\": \"b\"}]}"})
    void shouldRefuseDuplicateKeys(String duplicate) {
        assertThat(refusal(duplicate).detail()).contains("appears twice", "line 1");
    }

    @Test
    void shouldRefuseDeepNesting() {
        assertThat(refusal("[".repeat(100)).type()).isEqualTo(ProblemType.INVALID_REQUEST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nam\": \"tea\"} | nam is not known",
                "{\"items\": [{\"cod\": \"a\"}]} | items[0].cod is not known",
                "{\"name\": 7} | name must be a string",
                "{\"name\": 7.5} | name must be a string",
                "{\"name\": true} | name must be a string",
                "{\"name\": []} | name must be a string",
                "{\"name\": {}} | name must be a string",
                "{\"amount\": \"2\"} | amount must be a whole number",
                "{\"amount\": 2.5} | amount must be a whole number",
                "{\"amount\": true} | amount must be a whole number",
                "{\"amount\": 99999999999} | amount is out of range",
                "{\"items\": {}} | items must be a list",
                "{\"items\": [7]} | items[0] must be an object",
                "{\"items\": [\"\"]} | items[0] must be an object"
            })
    void shouldNameTheFieldOfAWrongType(String wrong, String reason) {
        // when
        ProblemException refusal = refusal(wrong);

        // then
        assertThat(refusal.detail()).isEqualTo(reason);
        assertThat(refusal.errors()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"te\\u0000a\"} | name has a NUL character at offset 2",
                "{\"items\": [{\"code\": \"\\u0000\"}]} | items[0].code has a NUL character at offset 0",
                "{\"a\\u0000\": 1} | a key has a NUL character at offset 1",
                "{\"name\": \"te\\ud83d\"} | name has half a surrogate pair at offset 2",
                "{\"name\": \"\\ude00\\ud83d\"} | name has half a surrogate pair at offset 0"
            })
    void shouldRefuseTextThatCannotBeKept(String unstorable, String reason) {
        assertThat(refusal(unstorable).detail()).isEqualTo(reason);
    }

    @Test
    void shouldRefuseInvalidUtf8() {
        assertThat(refusal(JSON, null, new byte[] {'{', (byte) 0xff, '}'}).detail())
                .contains("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"nam\": 1}", "{\"name\": []}", "{", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "{} {}"})
    void shouldNotTellClassNames(String wrong) {
        assertThat(refusal(wrong).detail()).doesNotContain("java", "attendant", "jackson", "Order", "Stream");
    }

    private Order read(String text) throws IOException {
        return read(JSON, null, text);
    }

    private Order read(String contentType, String encoding, String text) throws IOException {
        return body.read(contentType, encoding, -1, new ByteArrayInputStream(bytes(text)), Order.class);
    }

    private ProblemException refusal(String text) {
        return refusal(JSON, null, bytes(text));
    }

    private ProblemException refusal(String contentType, String encoding, byte[] content) {
        return catchThrowableOfType(
                ProblemException.class,
                () -> body.read(contentType, encoding, -1, new ByteArrayInputStream(content), Order.class));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

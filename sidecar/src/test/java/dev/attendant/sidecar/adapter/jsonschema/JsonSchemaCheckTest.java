package dev.attendant.sidecar.adapter.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.action.ArgumentCheck;
import dev.attendant.sidecar.action.ArgumentCheck.Checked;
import dev.attendant.sidecar.action.Arguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemaCheckTest {

    private static final String SCHEMA = """
            {"type":"object","properties":{"name":{"type":"string","maxLength":5},"count":{"type":"integer","minimum":1},
             "day":{"type":"string","format":"date"},"size":{"enum":["S","M"]}},
             "required":["name"],"additionalProperties":false}""";

    private final ArgumentCheck check = new JsonSchemaCheck();

    @Test
    void shouldGiveTheSameTextForTheSameArguments() {
        Arguments one = fitting("{\"name\":\"lamp\",\"count\":2}");
        Arguments other = fitting(" { \"count\" : 2,\n \"name\" : \"l\\u0061mp\" } ");

        assertThat(one.json()).isEqualTo("{\"count\":2,\"name\":\"lamp\"}").isEqualTo(other.json());
        assertThat(one.text("name")).contains("lamp");
        assertThat(one.text("count")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":1}",
                "{\"name\":\"lanterns\"}",
                "{\"name\":\"lamp\",\"count\":0}",
                "{\"name\":\"lamp\",\"count\":1.5}",
                "{\"name\":\"lamp\",\"day\":\"yesterday\"}",
                "{\"name\":\"lamp\",\"size\":\"XL\"}",
                "{\"name\":\"lamp\",\"other\":true}",
                "[]",
                "\"lamp\"",
                "",
                "{\"name\":",
                "{\"name\":\"lamp\"} {}",
                "{\"name\":\"lamp\",\"name\":\"lamb\"}"
            })
    void shouldSayWhatIsWrong(String json) {
        Checked checked = check.check(SCHEMA, json);

        assertThat(checked)
                .isInstanceOfSatisfying(
                        Checked.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .isNotEmpty()
                                .allSatisfy(
                                        fault -> assertThat(fault).endsWith(".").hasSizeLessThan(200)));
    }

    @Test
    void shouldNameThePlaceOfAFault() {
        Checked checked = check.check(SCHEMA, "{\"name\":\"lamp\",\"count\":0}");

        assertThat(((Checked.Faulty) checked).faults().getFirst()).contains("count", "1");
    }

    @Test
    void shouldFetchNothingThatASchemaRefersTo() {
        String remote = "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"http://127.0.0.1:1/schema.json\"}}}";

        assertThatThrownBy(() -> check.check(remote, "{\"a\":1}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseWhatIsNoSchema() {
        assertThatThrownBy(() -> check.check("{", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no JSON schema");
    }

    private Arguments fitting(String json) {
        Checked checked = check.check(SCHEMA, json);
        assertThat(checked).isInstanceOf(Checked.Fitting.class);
        return ((Checked.Fitting) checked).arguments();
    }
}

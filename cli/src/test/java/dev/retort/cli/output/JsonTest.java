package dev.retort.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void valuesAreWrittenInOrderOnOneLine() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("heads", List.of("a", "b"));
        document.put("atHead", true);
        document.put("pending", Optional.empty());
        document.put("steps", List.of(Map.of("millis", 12)));
        document.put("none", List.of());
        document.put("empty", Map.of());
        assertThat(Json.write(document))
                .isEqualTo(
                        "{\"heads\": [\"a\", \"b\"], \"atHead\": true, \"pending\": null,"
                                + " \"steps\": [{\"millis\": 12}], \"none\": [], \"empty\": {}}");
    }

    @Test
    void whatJsonCannotHoldIsEscaped() {
        assertThat(Json.write("a\"b\\c\nd\te\u0001ü𝄞"))
                .isEqualTo("\"a\\\"b\\\\c\\nd\\te\\u0001ü𝄞\"");
        assertThat(Json.write("\ud800")).isEqualTo("\"\\ud800\"");
    }
}

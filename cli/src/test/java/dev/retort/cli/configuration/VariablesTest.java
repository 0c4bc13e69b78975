package dev.retort.cli.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {

    private final Variables variables =
            new Variables(
                    Map.of("NAME", "ada", "SECRET", "p%@s/ w", "EMPTY", ""), Map.of("url", "db"));

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "'', ''",
        "${NAME}, ada",
        "a ${NAME} b ${NAME} c, a ada b ada c",
        "${NOWHERE:-bank}, bank",
        "${EMPTY:-bank}, bank",
        "${EMPTY}, ''",
        "${NOWHERE:-}, ''",
        "${NOWHERE:-jdbc:sqlite:bank.db}, jdbc:sqlite:bank.db",
        "${NOWHERE:-${NAME}@db}, ada@db",
        "${SECRET|url}, p%25%40s%2F%20w",
        "${NOWHERE:-a b|url}, a%20b",
        "${x:url}, db",
        "${x:other:-none}, none",
        "$${NAME}, ${NAME}",
        "100$ and $NAME, 100$ and $NAME",
        "${NAME, ${NAME"
    })
    void whatItStandsForIsPutIn(String text, String result) {
        assertThat(variables.replaceIn(text, () -> "here")).isEqualTo(result);
    }

    @Test
    void aMissingArgumentNamesTheOption() {
        assertThatThrownBy(() -> variables.replaceIn("${x:path}", () -> "\"url\""))
                .isInstanceOf(MissingVariableException.class)
                .hasMessage(
                        "\"url\" asks for \"x:path\", which is not given."
                                + " Give it by \"-x path=…\", or write a default: \"${x:path:-…}\".");
    }
}

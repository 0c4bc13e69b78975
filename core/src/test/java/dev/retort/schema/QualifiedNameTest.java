package dev.retort.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names with and without a schema, as text. */
class QualifiedNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "account            |       | account",
                "sales.account      | sales | account",
                "\"odd.name\"       |       | odd.name",
                "sales.\"odd.name\" | sales | odd.name",
                "\"order\"          |       | \"order\"",
                "Account            |       | Account",
            })
    void aNameIsReadAndWrittenBack(String text, String schema, String name) {
        QualifiedName parsed = QualifiedName.parse(text);
        assertThat(parsed).isEqualTo(new QualifiedName(schema, name));
        assertThat(QualifiedName.parse(parsed.toString())).isEqualTo(parsed);
    }
}

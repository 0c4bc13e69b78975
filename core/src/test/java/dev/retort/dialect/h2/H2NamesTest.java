package dev.retort.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in the catalog, in a schema and in SQL, in each of the ways in which H2 can be set. */
class H2NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "UPPER      | ACCOUNT | account",
                "UPPER      | account | \"account\"",
                "UPPER      | Account | Account",
                "UPPER      | THE BANK | THE BANK",
                "LOWER      | account | account",
                "LOWER      | ACCOUNT | ACCOUNT",
                "AS_WRITTEN | ACCOUNT | ACCOUNT",
            })
    void aNameOfTheCatalogGoesIntoASchemaAndBack(H2Names names, String catalog, String schema) {
        assertThat(names.fromCatalog(catalog)).isEqualTo(schema);
        assertThat(names.toCatalog(schema)).isEqualTo(catalog);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "UPPER      | account       | account",
                "UPPER      | Account       | ~\"Account\"~",
                "UPPER      | order         | ~\"ORDER\"~",
                "LOWER      | order         | ~\"order\"~",
                "UPPER      | _rowid_       | ~\"_ROWID_\"~",
                "UPPER      | \"account\" | ~\"account\"~",
                "UPPER      | \"a b\"     | ~\"\"\"a b\"\"\"~",
                "UPPER      | account\"    | ~\"account\"\"\"~",
                "UPPER      | \"account    | ~\"\"\"account\"~",
                "UPPER      | \"           | ~\"\"\"\"~",
                "AS_WRITTEN | account       | account",
            })
    void aNameOfASchemaStandsInSql(H2Names names, String name, String sql) {
        assertThat(names.quote(name)).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource({"UPPER, ACCOUNT", "LOWER, account", "AS_WRITTEN, Account"})
    void aNameWithoutQuotesIsFolded(H2Names names, String folded) {
        assertThat(names.fold("Account")).isEqualTo(folded);
    }
}

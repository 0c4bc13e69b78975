package dev.retort.dialect.mysql;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Equivalence;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys and indexes name their columns in any case, as the columns themselves do not. */
class MySqlColumnNamesTest {

    @Test
    void columnsOfKeysAndIndexesKnowNoCase() {
        Equivalence maria = new MariaDbDialect().equivalence();
        Table account =
                table("Account", column("Id", bigint()).notNull(), column("City", varchar(9)));
        Table invoice = table("invoice", column("AccountId", bigint()));
        Schema told =
                Schema.of(
                        account.with(PrimaryKey.of(null, List.of("ID")))
                                .with(Unique.of("ux", List.of("city", "iD"))),
                        invoice.with(
                                ForeignKey.of(
                                        "fk", List.of("accountid"), account.name(), List.of("id"))),
                        index("ix", "Account", "CITY"),
                        uniqueIndex("uy", "Account", "cITY"),
                        index("of_nothing", "Account", "other"));
        Schema form = maria.schema(told);
        Table there = form.table(account.name()).orElseThrow();
        assertThat(there.primaryKey().orElseThrow().columns()).containsExactly("Id");
        assertThat(there.uniques())
                .extracting(Unique::columns)
                .containsExactly(List.of("City", "Id"), List.of("City"));
        ForeignKey key = form.table(invoice.name()).orElseThrow().foreignKeys().get(0);
        assertThat(key.columns()).containsExactly("AccountId");
        assertThat(key.referencedColumns()).containsExactly("Id");
        assertThat(form.indexes())
                .extracting(Index::columns)
                .containsExactlyInAnyOrder(List.of("City"), List.of("other"));
    }
}

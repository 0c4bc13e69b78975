package dev.retort.diff;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.postgresql.PostgreSqlDialect;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A conversion that is only likely is said to be so. */
class ConversionDoubtTest {

    private static Difference between(SqlType from, SqlType to) {
        Dialect dialect = new PostgreSqlDialect();
        return SchemaDiffer.diff(
                schema(from),
                schema(to),
                dialect.equivalence(),
                DiffOptions.proposal(dialect.alterations()));
    }

    private static Schema schema(SqlType type) {
        return Schema.of(List.of(table("invoice", column("paid", type))));
    }

    @Test
    void numbersThatBecomeMomentsAreInDoubt() {
        for (Difference difference :
                List.of(
                        between(bigint(), timestamp()),
                        between(bigint(), timestamptz()),
                        between(timestamp(), bigint()))) {
            assertThat(difference.operations()).hasSize(1);
            assertThat(difference.doubts()).hasSize(1);
            Doubt doubt = difference.doubts().get(0);
            assertThat(doubt.kind()).isEqualTo(Doubt.Kind.CONVERSION);
            assertThat(doubt.beside()).isEqualTo(difference.operations().get(0));
            assertThat(doubt.sentence())
                    .contains("\"paid\" of \"invoice\"", "milliseconds since 1970 in UTC");
        }
    }

    @Test
    void aConversionThatIsSureIsNot() {
        assertThat(between(integer(), bigint()).doubts()).isEmpty();
        assertThat(between(timestamp(), timestamptz()).doubts()).isEmpty();
    }
}

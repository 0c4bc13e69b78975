package dev.retort;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sequence turns round: it counts down from below its old limits, and up again. */
class TurnedSequenceTest {

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void aSequenceCountsTheOtherWay(ComparedDatabase.Kind kind) throws SQLException {
        Sequence up = sequence("number");
        Sequence down = up.increment(-2);
        String next =
                kind == ComparedDatabase.Kind.POSTGRESQL
                        ? "SELECT nextval('number')"
                        : "SELECT NEXT VALUE FOR number";
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(Schema.of(up));
            assertThat(database.rows(next)).containsExactly("1");
            database.apply(List.of(new Operation.AlterObject(up, down)));
            assertThat(ComparedDatabase.lines(database.exact(Schema.of(down)))).isEmpty();
            database.rows(next);
            assertThat(database.rows(next)).allMatch(it -> it.startsWith("-"));
            database.apply(List.of(new Operation.AlterObject(down, up)));
            assertThat(ComparedDatabase.lines(database.exact(Schema.of(up)))).isEmpty();
            database.rows(next);
            assertThat(database.rows(next)).noneMatch(it -> it.startsWith("-"));
        }
    }
}

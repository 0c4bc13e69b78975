package dev.retort;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Identity;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
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

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void aNumberedColumnCountsTheOtherWay(ComparedDatabase.Kind kind) throws SQLException {
        Column up = column("id", bigint()).notNull().identityByDefault();
        Identity turned =
                new Identity(Identity.Mode.BY_DEFAULT, SequenceOptions.DEFAULT.increment(-2));
        Table account = table("account", up, column("name", varchar(20)));
        Table down = account.replace(up, up.identity(turned));
        String insert = "INSERT INTO account (name) VALUES ('Ada')";
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(Schema.of(account));
            database.execute(insert);
            database.apply(
                    List.of(
                            new Operation.AlterColumn(
                                    account.name(), up, up.identity(turned), null)));
            assertThat(ComparedDatabase.lines(database.exact(Schema.of(down)))).isEmpty();
            database.execute(insert);
            database.execute(insert);
            assertThat(database.rows("SELECT min(id) FROM account"))
                    .allMatch(it -> it.startsWith("-"));
            database.apply(
                    List.of(
                            new Operation.AlterColumn(
                                    account.name(), up.identity(turned), up, null)));
            assertThat(ComparedDatabase.lines(database.exact(Schema.of(account)))).isEmpty();
            database.execute("DELETE FROM account");
            database.execute(insert);
            database.execute(insert);
            assertThat(database.rows("SELECT max(id) FROM account"))
                    .noneMatch(it -> it.startsWith("-"));
        }
    }
}

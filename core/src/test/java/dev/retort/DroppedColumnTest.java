package dev.retort;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.diff.WayBack;
import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.script.ScriptFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A column that was dropped goes back where it stood, where the database can place it. */
class DroppedColumnTest {

    private static final String TABLE =
            "CREATE TABLE account (a integer, b integer, c integer, d integer, e integer)";

    @TempDir Path folder;

    private static List<String> columns(ComparedDatabase database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM account")) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT));
            }
        }
        return names;
    }

    private static List<Operation> thereAndBack(ComparedDatabase database) throws SQLException {
        database.execute(TABLE);
        Schema from = database.inspect();
        Schema desired =
                Schema.of(
                        table(
                                "account",
                                column("d", integer()),
                                column("f", integer()),
                                column("c", integer())));
        List<Operation> operations = database.become(desired);
        assertThat(columns(database)).containsExactlyInAnyOrder("c", "d", "f");
        List<Operation> back = database.back(from, operations);
        database.apply(back);
        return back;
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "POSTGRESQL")
    void columnsGoBackWhereTheyStood(ComparedDatabase.Kind kind) throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            thereAndBack(database);
            assertThat(columns(database)).containsExactly("a", "b", "c", "d", "e");
        }
    }

    @Test
    void whereNoColumnCanBePlacedNothingIsSaidOfIt() throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(ComparedDatabase.Kind.POSTGRESQL)) {
            assertThat(
                            thereAndBack(database).stream()
                                    .filter(it -> it instanceof Operation.AddColumn))
                    .hasSize(3)
                    .allMatch(it -> ((Operation.AddColumn) it).position() == null);
            assertThat(columns(database)).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
        }
    }

    @Test
    void theLastOneNeedsNoPlaceAndThoseOfARebuildHaveTheirs() throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(ComparedDatabase.Kind.SQLITE)) {
            database.execute(TABLE);
            Schema from = database.inspect();
            QualifiedName account = QualifiedName.of("account");
            Operation rebuild =
                    new Operation.RebuildTable(
                            account,
                            List.of(
                                    new Operation.RenameColumn(account, "a", "z"),
                                    drop(from, "b"),
                                    drop(from, "e")));
            List<Operation> back =
                    WayBack.of(
                            from,
                            List.of(rebuild),
                            database.dialect().equivalence(),
                            database.dialect().alterations());
            assertThat(back)
                    .containsExactly(
                            new Operation.RebuildTable(
                                    account,
                                    List.of(
                                            add(from, "e", null),
                                            add(from, "b", Position.after("z")),
                                            new Operation.RenameColumn(account, "z", "a"))));
        }
    }

    private static Operation drop(Schema from, String column) {
        return new Operation.DropColumn(QualifiedName.of("account"), column, null, false)
                .completed(from);
    }

    private static Operation add(
            Schema from, String column, @org.jspecify.annotations.Nullable Position position) {
        Operation.AddColumn add = (Operation.AddColumn) drop(from, column).reverse();
        return new Operation.AddColumn(add.table(), add.column(), false, position);
    }

    @Test
    void aDowngradeThatWasWrittenPutsThemBack() throws IOException, SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("bank.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute("INSERT INTO account VALUES (1, 2, 3, 4, 5)");
        }
        for (ScriptFormat format : ScriptFormat.values()) {
            Migrator migrator =
                    Migrator.configure()
                            .url(url)
                            .scripts(folder.resolve("scripts" + format).toString())
                            .scripts(it -> it.cache(folder.resolve("cache")))
                            .source(
                                    SchemaSource.of(
                                            Schema.of(
                                                    table(
                                                            "account",
                                                            column("b", integer()),
                                                            column("d", integer())))))
                            .build();
            String script =
                    Files.readString(
                            migrator.revision(
                                            RevisionRequest.of("narrow")
                                                    .autogenerated()
                                                    .format(format))
                                    .written()
                                    .orElseThrow()
                                    .path());
            if (format == ScriptFormat.JAVA) {
                assertThat(script)
                        .contains("op.addColumn(\"account\", column(\"e\", integer()));")
                        .contains("Position.after(\"b\"));")
                        .contains("Position.first());");
            }
            migrator.upgrade();
            assertThat(stored(url)).doesNotContain("a integer");
            migrator.downgrade("base");
            assertThat(stored(url).replaceAll("\\s", "")).isEqualTo(TABLE.replaceAll("\\s", ""));
            migrator.stamp(List.of("base"), true);
        }
    }

    private static String stored(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT sql FROM sqlite_master WHERE name = 'account'")) {
            return rows.getString(1);
        }
    }
}

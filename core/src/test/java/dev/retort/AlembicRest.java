package dev.retort;

import static dev.retort.operation.ColumnChange.*;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.ComparedDatabase.Kind;
import dev.retort.operation.CustomOperation;
import dev.retort.operation.Operation;
import dev.retort.operation.Operations;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SequenceOptions;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What Alembic says of rows, of scripts, and of single databases. */
final class AlembicRest {

    private final List<AlembicRow> rows = new ArrayList<>();

    private void row(
            String words, List<Kind> kinds, Consumer<Operations> call, Predicate<Schema> result) {
        rows.add(new AlembicRow(words, kinds, call, result));
    }

    static List<AlembicRow> rows() {
        AlembicRest all = new AlembicRest();
        all.rest();
        all.dialects();
        return all.rows;
    }

    private void rest() {
        row(
                "bulk_insert table rows multiinsert",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.bulkInsert(
                            "account",
                            List.of(Map.of("id", 2, "name", "it's"), Map.of("id", 3, "amount", 4)));
                    expect(
                            op,
                            "SELECT count(*) AS n FROM account WHERE id > 1 AND (name = 'it''s' OR amount = 4)",
                            2);
                },
                it -> true);
        row(
                "execute sql execution_options",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.execute("UPDATE account SET name = 'a:x'; UPDATE account SET amount = 5;");
                    op.execute("UPDATE account SET amount = ? WHERE name = ?", 6, "a:x");
                    expect(op, "SELECT amount AS n FROM account", 6);
                },
                it -> true);
        row(
                "inline_literal",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.execute("UPDATE account SET name = ? WHERE id = ?", "O'Brien", 1);
                    expect(op, "SELECT count(*) AS n FROM account WHERE name = 'O''Brien'", 1);
                },
                it -> true);
        row(
                "get_bind get_context",
                AlembicRow.EVERYWHERE,
                op -> {
                    try (Statement statement = op.connection().createStatement()) {
                        statement.execute("UPDATE account SET amount = 9");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    expect(op, "SELECT amount AS n FROM account", 9);
                },
                it -> true);
        row(
                "f None",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.addConstraint("account", unique("Final", "name", "amount"));
                    op.addConstraint("account", unique(null, "name", "id"));
                },
                it ->
                        AlembicRow.account(it).constraint("Final").isPresent()
                                && AlembicRow.account(it)
                                        .constraint("uq_account_name_id")
                                        .isPresent());
        row(
                "batch_alter_table table",
                AlembicRow.EVERYWHERE,
                op ->
                        op.rebuildTable(
                                "account",
                                table ->
                                        table.alterColumn("name", setNotNull())
                                                .addColumn(column("email", varchar(20)))
                                                .dropColumn("amount")),
                it ->
                        !AlembicRow.column(it, "name").nullable()
                                && AlembicRow.account(it).columns().size() == 3);
        row(
                "invoke operation",
                AlembicRow.EVERYWHERE,
                op ->
                        op.accept(
                                new Operation.RenameColumn(
                                        QualifiedName.of("account"), "name", "title")),
                it -> AlembicRow.account(it).column("title").isPresent());
        row(
                "register_operation implementation_for",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.custom(new Doubling());
                    expect(op, "SELECT amount AS n FROM account", 6);
                },
                it -> true);
    }

    private void dialects() {
        row(
                "postgresql enum",
                AlembicRow.POSTGRESQL,
                op -> {
                    op.createEnum(enumType("mood", "sad", "ok"));
                    op.addColumn("account", column("mood", nativeType("mood")));
                    op.addEnumValue("mood", "glad");
                    op.dropColumn("account", "mood");
                    op.dropEnum("mood");
                },
                it -> it.objects(EnumType.class).isEmpty());
        row(
                "postgresql identity serial",
                AlembicRow.POSTGRESQL,
                op -> {
                    op.addColumn("invoice", column("no", bigint()).notNull().identityAlways());
                    op.alterColumn(
                            "invoice",
                            "no",
                            setIdentity(
                                    new Identity(
                                            Identity.Mode.BY_DEFAULT,
                                            SequenceOptions.DEFAULT.increment(5))));
                },
                it -> {
                    Identity identity =
                            AlembicRow.invoice(it).column("no").orElseThrow().identity();
                    return identity.mode() == Identity.Mode.BY_DEFAULT
                            && Long.valueOf(5).equals(identity.options().increment());
                });
        row(
                "mysql modify on_update functional_default",
                AlembicRow.MARIADB,
                op -> {
                    op.addColumn(
                            "account",
                            column("seen", timestamp())
                                    .notNull()
                                    .defaultSql("CURRENT_TIMESTAMP")
                                    .option(ColumnOption.ON_UPDATE, "CURRENT_TIMESTAMP"));
                    op.alterColumn("account", "seen", setComment("when"));
                    op.alterColumn("account", "seen", setOption(ColumnOption.ON_UPDATE, null));
                    op.alterColumn(
                            "account",
                            "seen",
                            setOption(ColumnOption.ON_UPDATE, "CURRENT_TIMESTAMP"));
                },
                it ->
                        !AlembicRow.column(it, "seen").nullable()
                                && AlembicRow.column(it, "seen").option(ColumnOption.ON_UPDATE)
                                        != null
                                && "when".equals(AlembicRow.column(it, "seen").comment()));
        row(
                "mysql drop_check fk_index enum",
                AlembicRow.MARIADB,
                op -> {
                    op.addColumn("account", column("mood", nativeType("enum('sad','ok')")));
                    op.addConstraint("account", check("ck", "amount > 0"));
                    op.dropConstraint("account", "ck");
                    op.addConstraint(
                            "invoice", foreignKey("fk", "account_id").references("account", "id"));
                    op.dropConstraint("invoice", "fk");
                },
                it ->
                        AlembicRow.account(it).checks().isEmpty()
                                && AlembicRow.invoice(it).foreignKeys().isEmpty());
        row(
                "sqlite expression_default computed",
                AlembicRow.SQLITE,
                op -> {
                    op.addColumn("account", column("seen", text()).defaultSql("(datetime('now'))"));
                    op.addColumn(
                            "account", column("twice", integer()).generatedStored("amount * 2"));
                },
                it ->
                        AlembicRow.column(it, "seen").defaultSql() != null
                                && AlembicRow.column(it, "twice").generated().stored());
    }

    private static void expect(Operations op, String query, long number) {
        Object n = op.query(query).get(0).get("n");
        assertThat(n).isInstanceOf(Number.class);
        assertThat(((Number) n).longValue()).isEqualTo(number);
    }

    /** An operation of an application's own. */
    private record Doubling() implements CustomOperation {

        @Override
        public List<String> statements(String dialect, Schema before) {
            return List.of("UPDATE account SET amount = amount * 2");
        }

        @Override
        public CustomOperation reverse() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Schema apply(Schema before) {
            return before;
        }

        @Override
        public String javaSource() {
            return "new Doubling()";
        }
    }
}

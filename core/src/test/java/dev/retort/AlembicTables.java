package dev.retort;

import static dev.retort.operation.ColumnChange.*;
import static dev.retort.schema.Dsl.*;

import dev.retort.ComparedDatabase.Kind;
import dev.retort.operation.Operations;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What Alembic says of tables and columns. */
final class AlembicTables {

    private final List<AlembicRow> rows = new ArrayList<>();

    private void row(
            String words, List<Kind> kinds, Consumer<Operations> call, Predicate<Schema> result) {
        rows.add(new AlembicRow(words, kinds, call, result));
    }

    static List<AlembicRow> rows() {
        AlembicTables all = new AlembicTables();
        all.columns();
        all.alterations();
        all.tables();
        return all.rows;
    }

    private void columns() {
        row(
                "add_column table column Column.type Column.nullable Column.server_default",
                AlembicRow.EVERYWHERE,
                op ->
                        op.addColumn(
                                "account",
                                column("email", varchar(320)).notNull().defaultSql("'none'")),
                it ->
                        AlembicRow.column(it, "email").type().equals(varchar(320))
                                && !AlembicRow.column(it, "email").nullable()
                                && String.valueOf(AlembicRow.column(it, "email").defaultSql())
                                        .contains("'none'"));
        row(
                "add_column schema",
                AlembicRow.SCHEMAS,
                op -> op.addColumn("sales.account", column("email", text())),
                it -> AlembicRow.sales(it).column("email").isPresent());
        row(
                "add_column if_not_exists",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.addColumnIfNotExists("account", column("email", varchar(20)));
                    op.addColumnIfNotExists("account", column("email", varchar(20)));
                },
                it -> AlembicRow.account(it).columns().size() == 4);
        row(
                "add_column inline_references Column.ForeignKey Column.CheckConstraint Column.unique Column.index",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.addColumn("invoice", column("payer_id", bigint()));
                    op.addConstraint(
                            "invoice",
                            foreignKey("fk_payer", "payer_id").references("account", "id"));
                    op.addConstraint("invoice", check("ck_payer", "payer_id > 0"));
                    op.addConstraint("invoice", unique("uq_payer", "payer_id", "id"));
                    op.createIndex(index("ix", "invoice", "payer_id", "account_id"));
                },
                it ->
                        AlembicRow.invoice(it).foreignKeys().size() == 1
                                && AlembicRow.invoice(it).checks().size() == 1
                                && AlembicRow.invoice(it).uniques().size() == 1
                                && AlembicRow.index(it).columns().size() == 2);
        row(
                "add_column inline_references",
                AlembicRow.SQLITE,
                op ->
                        op.rebuildTable(
                                "invoice",
                                table ->
                                        table.addColumn(column("payer_id", bigint()))
                                                .addConstraint(
                                                        foreignKey("fk_payer", "payer_id")
                                                                .references("account", "id"))),
                it -> AlembicRow.invoice(it).foreignKeys().size() == 1);
        row(
                "add_column inline_primary_key",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.addColumn("invoice", column("no", bigint()).notNull().defaultSql("0"));
                    op.addConstraint("invoice", namedPrimaryKey("pk_invoice", "no"));
                },
                it ->
                        AlembicRow.invoice(it)
                                .primaryKey()
                                .orElseThrow()
                                .columns()
                                .equals(List.of("no")));
        row(
                "add_column Column.Computed",
                AlembicRow.EVERYWHERE,
                op ->
                        op.addColumn(
                                "account",
                                column("twice", integer()).generatedStored("amount * 2")),
                it -> AlembicRow.column(it, "twice").generated() != null);
        row(
                "add_column Column.Identity",
                AlembicRow.SCHEMAS,
                op -> op.addColumn("invoice", column("no", bigint()).notNull().identityAlways()),
                it ->
                        AlembicRow.invoice(it).column("no").orElseThrow().identity().mode()
                                == Identity.Mode.ALWAYS);
        row(
                "add_column Column.comment",
                AlembicRow.COMMENTS,
                op -> op.addColumn("account", column("email", text()).comment("it's one")),
                it -> "it's one".equals(AlembicRow.column(it, "email").comment()));
        row(
                "drop_column table column",
                AlembicRow.EVERYWHERE,
                op -> op.dropColumn("account", "name"),
                it -> AlembicRow.account(it).column("name").isEmpty());
        row(
                "drop_column schema",
                AlembicRow.SCHEMAS,
                op -> op.dropColumn("sales.account", "name"),
                it -> AlembicRow.sales(it).column("name").isEmpty());
        row(
                "drop_column if_exists",
                AlembicRow.EVERYWHERE,
                op -> op.dropColumnIfExists("account", "gone"),
                it -> AlembicRow.account(it).columns().size() == 3);
    }

    private void alterations() {
        row(
                "alter_column table column nullable type_ server_default existing_type existing_nullable existing_server_default",
                AlembicRow.EVERYWHERE,
                op ->
                        op.alterColumn(
                                "account",
                                "amount",
                                setNotNull(),
                                setType(bigint()),
                                setDefault("8")),
                it ->
                        AlembicRow.column(it, "amount").type().kind() == TypeKind.BIGINT
                                && !AlembicRow.column(it, "amount").nullable()
                                && "8".equals(AlembicRow.column(it, "amount").defaultSql()));
        row(
                "alter_column nullable type_ existing_nullable existing_server_default",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.alterColumn("account", "amount", setNotNull());
                    op.alterColumn("account", "amount", setType(bigint()));
                },
                it ->
                        !AlembicRow.column(it, "amount").nullable()
                                && "7".equals(AlembicRow.column(it, "amount").defaultSql()));
        row(
                "alter_column server_default nullable",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.alterColumn("account", "amount", setNotNull());
                    op.alterColumn("account", "amount", dropDefault(), dropNotNull());
                },
                it ->
                        AlembicRow.column(it, "amount").nullable()
                                && AlembicRow.column(it, "amount").defaultSql() == null);
        row(
                "alter_column new_column_name",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.alterColumn("account", "amount", renameTo("total"));
                    op.renameColumn("account", "name", "title");
                },
                it ->
                        AlembicRow.account(it).column("total").isPresent()
                                && AlembicRow.account(it).column("title").isPresent());
        row(
                "alter_column comment existing_comment",
                AlembicRow.COMMENTS,
                op -> {
                    op.alterColumn("account", "name", setComment("a name"));
                    op.alterColumn("account", "name", setNotNull());
                    op.alterColumn("account", "amount", setComment("gone"));
                    op.alterColumn("account", "amount", setComment(null));
                },
                it ->
                        "a name".equals(AlembicRow.column(it, "name").comment())
                                && AlembicRow.column(it, "amount").comment() == null);
        row(
                "alter_column schema",
                AlembicRow.SCHEMAS,
                op -> op.alterColumn("sales.account", "name", setNotNull()),
                it -> !AlembicRow.sales(it).column("name").orElseThrow().nullable());
        row(
                "alter_column autoincrement existing_autoincrement",
                AlembicRow.COMMENTS,
                op -> {
                    op.alterColumn(
                            "account", "id", setIdentity(Identity.of(Identity.Mode.BY_DEFAULT)));
                    op.execute("INSERT INTO account (name) VALUES ('Bob')");
                },
                it -> AlembicRow.column(it, "id").identity() != null);
        row(
                "alter_column postgresql_using",
                AlembicRow.POSTGRESQL,
                op -> op.alterColumn("account", "name", setType(integer(), "length(name)")),
                it -> AlembicRow.column(it, "name").type().kind() == TypeKind.INTEGER);
        row(
                "alter_column **kw",
                AlembicRow.COMMENTS,
                op -> {
                    op.addColumn(
                            "account", column("twice", integer()).generatedStored("amount * 2"));
                    op.alterColumn(
                            "account", "twice", setGenerated(new Generated("amount * 3", true)));
                },
                it -> AlembicRow.column(it, "twice").generated().expression().contains("3"));
    }

    private void tables() {
        row(
                "create_table name columns constraints indexes comment",
                AlembicRow.COMMENTS,
                op -> {
                    op.createTable(
                            table("note", column("id", bigint()), unique("uq_note", "id"))
                                    .comment("notes"));
                    op.createIndex(index("ix", "note", "id"));
                },
                it -> {
                    Table note = it.table(QualifiedName.of("note")).orElseThrow();
                    return "notes".equals(note.comment()) && !note.uniques().isEmpty();
                });
        row(
                "create_table schema",
                AlembicRow.SCHEMAS,
                op -> op.createTable("sales.note", column("id", bigint())),
                it -> it.table(QualifiedName.parse("sales.note")).isPresent());
        row(
                "create_table if_not_exists",
                AlembicRow.EVERYWHERE,
                op -> op.createTableIfNotExists(table("account", column("id", bigint()))),
                it -> AlembicRow.account(it).columns().size() == 3);
        row(
                "create_table mysql_engine",
                AlembicRow.MARIADB,
                op ->
                        op.createTable(
                                table("note", column("id", bigint()))
                                        .option(TableOption.ENGINE, "MyISAM")),
                it ->
                        "MyISAM"
                                .equalsIgnoreCase(
                                        it.table(QualifiedName.of("note"))
                                                .orElseThrow()
                                                .option(TableOption.ENGINE)));
        row(
                "create_table prefixes",
                AlembicRow.POSTGRESQL,
                op ->
                        op.createTable(
                                table("note", column("id", bigint()))
                                        .option(TableOption.UNLOGGED, "true")),
                it ->
                        it.table(QualifiedName.of("note"))
                                        .orElseThrow()
                                        .option(TableOption.UNLOGGED)
                                != null);
        row(
                "drop_table name if_exists",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.dropTable("invoice");
                    op.dropTableIfExists("invoice");
                },
                it -> it.table(QualifiedName.of("invoice")).isEmpty());
        row(
                "drop_table schema",
                AlembicRow.SCHEMAS,
                op -> op.dropTable("sales.account"),
                it -> it.table(QualifiedName.parse("sales.account")).isEmpty());
        row(
                "rename_table old new",
                AlembicRow.EVERYWHERE,
                op -> op.renameTable("invoice", "bill"),
                it -> it.table(QualifiedName.of("bill")).isPresent());
        row(
                "rename_table schema",
                AlembicRow.SCHEMAS,
                op -> op.renameTable("sales.account", "customer"),
                it -> it.table(QualifiedName.parse("sales.customer")).isPresent());
        row(
                "create_table_comment comment existing_comment",
                AlembicRow.COMMENTS,
                op -> op.setTableComment("account", "it's one"),
                it -> "it's one".equals(AlembicRow.account(it).comment()));
        row(
                "create_table_comment schema",
                AlembicRow.SCHEMAS,
                op -> op.setTableComment("sales.account", "one"),
                it -> "one".equals(AlembicRow.sales(it).comment()));
        row(
                "drop_table_comment existing_comment",
                AlembicRow.COMMENTS,
                op -> {
                    op.setTableComment("account", "one");
                    op.setTableComment("account", null);
                },
                it -> AlembicRow.account(it).comment() == null);
        row(
                "drop_table_comment schema",
                AlembicRow.SCHEMAS,
                op -> {
                    op.setTableComment("sales.account", "one");
                    op.setTableComment("sales.account", null);
                },
                it -> AlembicRow.sales(it).comment() == null);
    }
}

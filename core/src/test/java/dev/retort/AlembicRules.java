package dev.retort;

import static dev.retort.schema.Dsl.*;

import dev.retort.ComparedDatabase.Kind;
import dev.retort.operation.Operations;
import dev.retort.schema.Deferral;
import dev.retort.schema.Exclusion;
import dev.retort.schema.IndexOption;
import dev.retort.schema.Match;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What Alembic says of indexes and constraints. */
final class AlembicRules {

    private final List<AlembicRow> rows = new ArrayList<>();

    private void row(
            String words, List<Kind> kinds, Consumer<Operations> call, Predicate<Schema> result) {
        rows.add(new AlembicRow(words, kinds, call, result));
    }

    static List<AlembicRow> rows() {
        AlembicRules all = new AlembicRules();
        all.indexes();
        all.rules();
        return all.rows;
    }

    private void indexes() {
        row(
                "create_index name table columns",
                AlembicRow.EVERYWHERE,
                op -> op.createIndex(index("ix", "account", desc("name"), part("amount"))),
                it -> AlembicRow.index(it).columns().equals(List.of("name", "amount")));
        row(
                "create_index columns sqlite_where postgresql_where",
                List.of(Kind.SQLITE, Kind.POSTGRESQL),
                op ->
                        op.createIndex(
                                index("ix", "account", expression("lower(name)"))
                                        .where("amount > 1")),
                it ->
                        AlembicRow.index(it).parts().get(0).isExpression()
                                && AlembicRow.index(it).predicate() != null);
        row(
                "create_index unique quote",
                AlembicRow.EVERYWHERE,
                op -> op.createIndex(uniqueIndex("Odd \"ix", "account", "name")),
                it ->
                        it.indexes().stream().anyMatch(i -> i.name().equals("Odd \"ix"))
                                || AlembicRow.account(it).constraint("Odd \"ix").isPresent());
        row(
                "create_index schema",
                AlembicRow.SCHEMAS,
                op -> op.createIndex(index("ix", "sales.account", "name")),
                it -> AlembicRow.index(it).table().equals(QualifiedName.parse("sales.account")));
        row(
                "create_index if_not_exists",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.createIndexIfNotExists(index("ix", "account", "name"));
                    op.createIndexIfNotExists(index("ix", "account", "name"));
                },
                it -> AlembicRow.index(it).columns().equals(List.of("name")));
        row(
                "create_index postgresql_using postgresql_include postgresql_ops postgresql_with postgresql_concurrently postgresql_tablespace",
                AlembicRow.POSTGRESQL,
                op -> {
                    op.createIndexConcurrently(
                            index(
                                            "ix",
                                            "account",
                                            part("name").operatorClass("varchar_pattern_ops"))
                                    .using("btree")
                                    .include("amount")
                                    .option(IndexOption.STORAGE_PARAMETERS, "fillfactor=70")
                                    .option(IndexOption.TABLESPACE, "pg_default"));
                },
                it ->
                        AlembicRow.index(it).include().equals(List.of("amount"))
                                && String.valueOf(
                                                AlembicRow.index(it)
                                                        .options()
                                                        .get(IndexOption.STORAGE_PARAMETERS))
                                        .contains("70")
                                && AlembicRow.index(it).parts().get(0).operatorClass() != null);
        row(
                "create_index postgresql_nulls_not_distinct",
                AlembicRow.POSTGRESQL,
                op -> op.createIndex(uniqueIndex("ix", "account", "name").nullsNotDistinct()),
                it -> !AlembicRow.index(it).nullsDistinct());
        row(
                "create_index mysql_length mysql_using",
                AlembicRow.MARIADB,
                op ->
                        op.createIndex(
                                index("ix", "account", part("name").length(10)).using("BTREE")),
                it -> Integer.valueOf(10).equals(AlembicRow.index(it).parts().get(0).length()));
        row(
                "create_index mysql_prefix",
                AlembicRow.MARIADB,
                op -> op.createIndex(index("ix", "account", "name").using("FULLTEXT")),
                it -> "fulltext".equalsIgnoreCase(AlembicRow.index(it).method()));
        row(
                "drop_index name table_name",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.createIndex(index("ix", "account", "name"));
                    op.dropIndex("ix", "account");
                },
                it -> it.indexes().stream().noneMatch(i -> i.name().equalsIgnoreCase("ix")));
        row(
                "drop_index schema",
                AlembicRow.SCHEMAS,
                op -> {
                    op.createIndex(index("ix", "sales.account", "name"));
                    op.dropIndex("ix", "sales.account");
                },
                it -> it.indexes().stream().noneMatch(i -> i.name().equalsIgnoreCase("ix")));
        row(
                "drop_index if_exists",
                AlembicRow.EVERYWHERE,
                op -> op.dropIndexIfExists("ix", "account"),
                it -> true);
        row(
                "drop_index postgresql_concurrently",
                AlembicRow.POSTGRESQL,
                op -> {
                    op.createIndex(index("ix", "account", "name"));
                    op.dropIndexConcurrently("ix", "account");
                },
                it -> it.indexes().stream().noneMatch(i -> i.name().equals("ix")));
    }

    private void rules() {
        row(
                "create_primary_key name table columns",
                AlembicRow.EVERYWHERE,
                op -> op.addConstraint("invoice", namedPrimaryKey("pk_invoice", "id")),
                it -> AlembicRow.invoice(it).primaryKey().isPresent());
        row(
                "create_primary_key schema",
                AlembicRow.SCHEMAS,
                op -> {
                    op.createTable("sales.note", column("id", bigint()).notNull());
                    op.addConstraint("sales.note", namedPrimaryKey("pk_note", "id"));
                },
                it ->
                        it.table(QualifiedName.parse("sales.note"))
                                .orElseThrow()
                                .primaryKey()
                                .isPresent());
        row(
                "create_unique_constraint name table columns",
                AlembicRow.EVERYWHERE,
                op -> op.addConstraint("account", unique("uq", "name", "amount")),
                it -> AlembicRow.account(it).uniques().get(0).columns().size() == 2);
        row(
                "create_unique_constraint deferrable initially postgresql_nulls_not_distinct",
                AlembicRow.POSTGRESQL,
                op ->
                        op.addConstraint(
                                "account",
                                unique("uq", "name")
                                        .nullsNotDistinct()
                                        .deferral(Deferral.INITIALLY_DEFERRED)),
                it ->
                        AlembicRow.account(it).uniques().get(0).deferral()
                                        == Deferral.INITIALLY_DEFERRED
                                && !AlembicRow.account(it).uniques().get(0).nullsDistinct());
        row(
                "create_unique_constraint schema",
                AlembicRow.SCHEMAS,
                op -> op.addConstraint("sales.account", unique("uq", "name")),
                it -> AlembicRow.sales(it).uniques().size() == 1);
        row(
                "create_foreign_key name source referent local_cols remote_cols onupdate ondelete use_alter",
                AlembicRow.EVERYWHERE,
                op ->
                        op.addConstraint(
                                "invoice",
                                foreignKey("fk", "account_id")
                                        .references("account", "id")
                                        .onDelete(ReferentialAction.CASCADE)
                                        .onUpdate(ReferentialAction.CASCADE)),
                it ->
                        AlembicRow.key(it).onDelete() == ReferentialAction.CASCADE
                                && AlembicRow.key(it).onUpdate() == ReferentialAction.CASCADE);
        row(
                "create_foreign_key deferrable initially",
                List.of(Kind.SQLITE, Kind.POSTGRESQL),
                op ->
                        op.addConstraint(
                                "invoice",
                                foreignKey("fk", "account_id")
                                        .references("account", "id")
                                        .deferral(Deferral.INITIALLY_DEFERRED)),
                it -> AlembicRow.key(it).deferral() == Deferral.INITIALLY_DEFERRED);
        row(
                "create_foreign_key match postgresql_not_valid",
                AlembicRow.POSTGRESQL,
                op ->
                        op.addConstraint(
                                "invoice",
                                foreignKey("fk", "account_id")
                                        .references("account", "id")
                                        .match(Match.FULL)
                                        .notValid()),
                it -> AlembicRow.key(it).match() == Match.FULL && !AlembicRow.key(it).validated());
        row(
                "create_foreign_key source_schema referent_schema",
                AlembicRow.SCHEMAS,
                op -> {
                    op.createTable("sales.bill", column("account_id", bigint()));
                    op.addConstraint(
                            "sales.bill",
                            foreignKey("fk", "account_id").references("sales.account", "id"));
                },
                it ->
                        it.table(QualifiedName.parse("sales.bill"))
                                .orElseThrow()
                                .foreignKeys()
                                .get(0)
                                .referencedTable()
                                .equals(QualifiedName.parse("sales.account")));
        row(
                "create_check_constraint name table condition",
                AlembicRow.EVERYWHERE,
                op -> op.addConstraint("account", check("ck", "amount > 0")),
                it -> AlembicRow.account(it).checks().size() == 1);
        row(
                "create_check_constraint postgresql_not_valid",
                AlembicRow.POSTGRESQL,
                op -> op.addConstraint("account", check("ck", "amount > 99").notValid()),
                it -> !AlembicRow.account(it).checks().get(0).validated());
        row(
                "create_check_constraint schema",
                AlembicRow.SCHEMAS,
                op -> op.addConstraint("sales.account", check("ck", "id > 0")),
                it -> AlembicRow.sales(it).checks().size() == 1);
        row(
                "create_exclude_constraint name table elements where using deferrable initially",
                AlembicRow.POSTGRESQL,
                op ->
                        op.addConstraint(
                                "account",
                                exclusion("ex", "btree", excluding(part("amount"), "="))
                                        .where("amount > 5")
                                        .deferral(Deferral.INITIALLY_IMMEDIATE)),
                it ->
                        AlembicRow.account(it).constraint("ex").orElseThrow()
                                        instanceof Exclusion rule
                                && rule.predicate() != null
                                && rule.deferral() == Deferral.INITIALLY_IMMEDIATE);
        row(
                "create_exclude_constraint schema",
                AlembicRow.POSTGRESQL,
                op ->
                        op.addConstraint(
                                "sales.account",
                                exclusion("ex", "btree", excluding(part("id"), "="))),
                it -> AlembicRow.sales(it).constraint("ex").isPresent());
        row(
                "drop_constraint name table type_=foreignkey type_=primary type_=unique type_=check",
                AlembicRow.EVERYWHERE,
                op -> {
                    op.addConstraint(
                            "invoice", foreignKey("fk", "account_id").references("account", "id"));
                    op.addConstraint("invoice", unique("uq", "id"));
                    op.addConstraint("invoice", check("ck", "id > 0"));
                    op.addConstraint("invoice", namedPrimaryKey("pk_invoice", "id"));
                    op.dropConstraint("invoice", "fk");
                    op.dropConstraint("invoice", "uq");
                    op.dropConstraint("invoice", "ck");
                    op.dropConstraint("invoice", namedPrimaryKey("pk_invoice", "id"));
                },
                it -> AlembicRow.invoice(it).constraints().isEmpty());
        row(
                "drop_constraint schema",
                AlembicRow.SCHEMAS,
                op -> op.dropConstraint("sales.account", "pk_sales_account"),
                it -> AlembicRow.sales(it).primaryKey().isEmpty());
        row(
                "drop_constraint if_exists",
                AlembicRow.EVERYWHERE,
                op -> op.dropConstraintIfExists("account", "gone"),
                it -> AlembicRow.account(it).primaryKey().isPresent());
    }
}

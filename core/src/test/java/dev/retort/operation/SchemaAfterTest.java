package dev.retort.operation;

import static dev.retort.operation.ColumnChange.renameTo;
import static dev.retort.operation.ColumnChange.setNotNull;
import static dev.retort.operation.ColumnChange.setType;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.DuplicateObjectException;
import dev.retort.error.IrreversibleOperationException;
import dev.retort.error.UnknownObjectException;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an operation makes of a schema in memory. */
class SchemaAfterTest {

    private static final QualifiedName ACCOUNT = QualifiedName.of("account");
    private static final Column EMAIL = column("email", varchar(320));
    private static final Schema SCHEMA =
            Schema.of(
                    table(
                            "account",
                            column("id", bigint()).notNull(),
                            EMAIL,
                            primaryKey("id"),
                            unique("uq_email", "email")),
                    index("ix_email", "account", "email"),
                    table(
                            "invoice",
                            column("id", bigint()).notNull(),
                            column("account_id", bigint()),
                            primaryKey("id"),
                            foreignKey("fk_account", "account_id").references("account", "id")));

    private static Table account(Schema schema) {
        return schema.table(ACCOUNT).orElseThrow();
    }

    @Test
    void renamingATableRenamesWhatRefersToIt() {
        Schema after =
                new Operation.RenameTable(ACCOUNT, QualifiedName.of("customer")).apply(SCHEMA);
        ForeignKey key =
                after.table(QualifiedName.of("invoice")).orElseThrow().foreignKeys().get(0);
        assertThat(key.referencedTable()).isEqualTo(QualifiedName.of("customer"));
        assertThat(after.index("ix_email", QualifiedName.of("customer"))).isPresent();
        assertThat(after.table(ACCOUNT)).isEmpty();
    }

    @Test
    void renamingATableOntoAnotherIsRefused() {
        assertThatThrownBy(
                        () ->
                                new Operation.RenameTable(ACCOUNT, QualifiedName.of("invoice"))
                                        .apply(SCHEMA))
                .isInstanceOf(DuplicateObjectException.class)
                .hasMessageContaining("\"invoice\"");
    }

    @Test
    void renamingAColumnRenamesItInKeysAndIndexesAndInKeysThatReferToIt() {
        Schema after = new Operation.RenameColumn(ACCOUNT, "id", "number").apply(SCHEMA);
        assertThat(account(after).primaryKey().orElseThrow().columns()).containsExactly("number");
        assertThat(
                        after.table(QualifiedName.of("invoice"))
                                .orElseThrow()
                                .foreignKeys()
                                .get(0)
                                .referencedColumns())
                .containsExactly("number");
        Schema mail = new Operation.RenameColumn(ACCOUNT, "email", "mail").apply(SCHEMA);
        assertThat(mail.index("ix_email", null).orElseThrow().columns()).containsExactly("mail");
        assertThat(account(mail).uniques().get(0).columns()).containsExactly("mail");
    }

    @Test
    void droppingAColumnTakesItsIndexesAndConstraintsAlong() {
        Schema after = new Operation.DropColumn(ACCOUNT, "email", null, false).apply(SCHEMA);
        assertThat(account(after).columns()).extracting(Column::name).containsExactly("id");
        assertThat(account(after).uniques()).isEmpty();
        assertThat(after.indexes()).isEmpty();
    }

    @Test
    void droppingATableTakesItsIndexesAndCommentsAlong() {
        ObjectId index = ObjectId.index(ACCOUNT, "ix_email");
        Schema commented = SCHEMA.with(new Comment(index, "for the login"));
        Schema after = new Operation.DropTable(ACCOUNT, null, false).apply(commented);
        assertThat(after.indexes()).isEmpty();
        assertThat(after.objects(Comment.class)).isEmpty();
    }

    @Test
    void aColumnStandsWhereItsPositionSays() {
        Column name = column("name", text());
        assertThat(columnsAfterAdding(name, Position.first()))
                .containsExactly("name", "id", "email");
        assertThat(columnsAfterAdding(name, Position.after("id")))
                .containsExactly("id", "name", "email");
        assertThat(columnsAfterAdding(name, Position.before("email")))
                .containsExactly("id", "name", "email");
        assertThat(
                        account(
                                        new Operation.MoveColumn(
                                                        ACCOUNT, "email", Position.first(), null)
                                                .apply(SCHEMA))
                                .columns())
                .extracting(Column::name)
                .containsExactly("email", "id");
    }

    @Test
    void aColumnThatMovedStandsWhereItStoodByTheWayBack() {
        Table table =
                Table.of(
                        ACCOUNT,
                        List.of(
                                column("a", text()),
                                column("b", text()),
                                column("c", text()),
                                column("d", text())));
        Schema before = Schema.of(table);
        for (Column moved : table.columns()) {
            List<Position> positions = new ArrayList<>(List.of(Position.first()));
            for (Column beside : table.columns()) {
                if (!beside.equals(moved)) {
                    positions.add(Position.before(beside.name()));
                    positions.add(Position.after(beside.name()));
                }
            }
            for (Position position : positions) {
                Operation move =
                        new Operation.MoveColumn(ACCOUNT, moved.name(), position, null)
                                .completed(before);
                Schema after = move.apply(before);
                assertThat(move.reverse().apply(after)).as(move.toString()).isEqualTo(before);
                assertThat(move.reverse().reverse()).isEqualTo(move);
            }
        }
    }

    private static List<String> columnsAfterAdding(Column column, Position position) {
        Schema after = new Operation.AddColumn(ACCOUNT, column, false, position).apply(SCHEMA);
        return account(after).columns().stream().map(Column::name).toList();
    }

    @Test
    void aPartialChangeKeepsTheOtherHalfOfTheColumn() {
        Operation change =
                new Operation.ChangeColumn(
                        ACCOUNT, "email", List.of(setNotNull(), renameTo("mail")));
        Operation completed = change.completed(SCHEMA);
        assertThat(completed)
                .isEqualTo(
                        new Operation.AlterColumn(
                                ACCOUNT, EMAIL, EMAIL.notNull().name("mail"), null));
        assertThat(account(change.apply(SCHEMA)).column("mail"))
                .contains(EMAIL.notNull().name("mail"));
        assertThat(account(change.apply(SCHEMA)).uniques().get(0).columns())
                .containsExactly("mail");
    }

    @Test
    void aPartialChangeOfAnUnknownColumnSaysWhich() {
        assertThatThrownBy(
                        () ->
                                new Operation.ChangeColumn(
                                                ACCOUNT, "mail", List.of(setType(text())))
                                        .completed(SCHEMA))
                .isInstanceOf(UnknownObjectException.class)
                .hasMessageContaining("column \"mail\" of \"account\"");
    }

    @Test
    void aDropIsCompletedByWhatWasThereAndCanBeUndone() {
        Operation drop = new Operation.DropTable(ACCOUNT, null, false);
        assertThatThrownBy(drop::reverse).isInstanceOf(IrreversibleOperationException.class);
        assertThat(drop.completed(SCHEMA).reverse())
                .isEqualTo(new Operation.CreateTable(account(SCHEMA), false));
        Operation index = new Operation.DropIndex("ix_email", ACCOUNT, null, false, false);
        assertThat(index.completed(SCHEMA).reverse())
                .isEqualTo(
                        new Operation.CreateIndex(
                                index("ix_email", "account", "email"), false, false));
        Operation constraint = new Operation.DropConstraint(ACCOUNT, "uq_email", null, false);
        assertThat(constraint.completed(SCHEMA).reverse())
                .isEqualTo(new Operation.AddConstraint(ACCOUNT, unique("uq_email", "email")));
    }

    @Test
    void anUnnamedConstraintIsFoundByWhatItIs() {
        Schema schema =
                Schema.of(
                        table("account", EMAIL, unique(null, "email"), check(null, "email > ''")));
        Schema after =
                new Operation.DropConstraint(ACCOUNT, null, unique(null, "email"), false)
                        .apply(schema);
        assertThat(account(after).constraints()).containsExactly(check(null, "email > ''"));
    }

    @Test
    void whatIsThereIsNotMadeAgainAndWhatIsNotThereIsNotDropped() {
        Table account = account(SCHEMA);
        assertThatThrownBy(() -> new Operation.CreateTable(account, false).apply(SCHEMA))
                .isInstanceOf(DuplicateObjectException.class)
                .hasMessage(
                        "CreateTable makes the table \"account\", which is there already. Take"
                                + " the line out, or drop what is there first.");
        assertThat(new Operation.CreateTable(account, true).apply(SCHEMA)).isEqualTo(SCHEMA);
        QualifiedName nothing = QualifiedName.of("nothing");
        assertThatThrownBy(() -> new Operation.DropTable(nothing, null, false).apply(SCHEMA))
                .isInstanceOf(UnknownObjectException.class)
                .hasMessageContaining("table \"nothing\"");
        assertThat(new Operation.DropTable(nothing, null, true).apply(SCHEMA)).isEqualTo(SCHEMA);
    }

    @Test
    void rawSqlMakesTheSchemaOpaqueUnlessItPlainlyChangesRowsOnly() {
        assertThat(execute("ALTER TABLE account ADD x int").isOpaque()).isTrue();
        assertThat(execute("SELECT make_tables()").isOpaque()).isFalse();
        assertThat(execute("UPDATE account SET email = 'drop table; --'").isOpaque()).isFalse();
        assertThat(
                        execute("-- a note\nINSERT INTO account VALUES (1); DELETE FROM account;")
                                .isOpaque())
                .isFalse();
        assertThat(execute("SELECT * INTO copy FROM account").isOpaque()).isTrue();
    }

    private static Schema execute(String sql) {
        return new Operation.Execute(sql, List.of(), true).apply(SCHEMA);
    }

    @Test
    void onAnOpaqueSchemaNothingIsMissedAndNothingIsDouble() {
        Schema opaque = SCHEMA.opaque();
        QualifiedName unknown = QualifiedName.of("made_by_sql");
        assertThat(new Operation.DropTable(unknown, null, false).apply(opaque)).isEqualTo(opaque);
        assertThat(new Operation.AddColumn(unknown, EMAIL, false, null).apply(opaque))
                .isEqualTo(opaque);
    }

    @Test
    void valuesOfATypeAreAddedInPlaceAndRenamed() {
        QualifiedName status = QualifiedName.of("status");
        Schema schema = Schema.of(enumType("status", "draft", "done"));
        Schema added = new Operation.AddEnumValue(status, "ready", "done", null).apply(schema);
        Schema renamed = new Operation.RenameEnumValue(status, "done", "sent").apply(added);
        assertThat(renamed.objects(EnumType.class).get(0).values())
                .containsExactly("draft", "ready", "sent");
    }

    @Test
    void aRenamedIndexKeepsItsComment() {
        Index index = SCHEMA.index("ix_email", null).orElseThrow();
        Schema commented = SCHEMA.with(new Comment(index.id(), "for the login"));
        Schema after = new Operation.RenameIndex(ACCOUNT, "ix_email", "ix_mail").apply(commented);
        assertThat(after.objects(Comment.class).get(0).target())
                .isEqualTo(ObjectId.index(ACCOUNT, "ix_mail"));
    }

    @Test
    void severalChangesOfOneTableSeeEachOther() {
        TableChanges changes =
                new TableChanges(ACCOUNT)
                        .addColumn(column("name", text()))
                        .alterColumn("name", setNotNull());
        Operation rebuild = new Operation.RebuildTable(ACCOUNT, changes.changes());
        assertThat(account(rebuild.apply(SCHEMA)).column("name"))
                .contains(column("name", text()).notNull());
        Operation back = rebuild.completed(SCHEMA).reverse();
        assertThat(back.apply(rebuild.apply(SCHEMA))).isEqualTo(SCHEMA);
    }
}

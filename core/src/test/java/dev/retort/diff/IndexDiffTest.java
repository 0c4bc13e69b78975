package dev.retort.diff;

import static dev.retort.diff.Diffs.*;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Index;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import org.junit.jupiter.api.Test;

/** What is proposed for indexes and constraints that differ, or only are called otherwise. */
class IndexDiffTest {

    private static final Table TABLE =
            account(column("a", text()), column("b", text()), column("Id", bigint()));

    private static Schema with(SchemaObject... objects) {
        Schema schema = schema(TABLE);
        for (SchemaObject object : objects) {
            schema = schema.with(object);
        }
        return schema;
    }

    @Test
    void namesInAnIndexKnowNoCase() {
        Index index = uniqueIndex("ix", "account", part("a"), part("Id")).include("b");
        Index other = uniqueIndex("IX", "ACCOUNT", part("A"), part("id")).include("B");
        assertThat(diff(with(index), with(other))).isEmpty();
    }

    @Test
    void anIndexUnderAnotherNameIsRenamed() {
        assertThat(diff(with(index("ix", "account", "a")), with(index("iy", "account", "a"))))
                .containsExactly("op.renameIndex(\"account\", \"ix\", \"iy\");");
    }

    @Test
    void aNameThatNobodyChoseIsNoRename() {
        Schema from = with(index("ix", "account", "a"));
        Schema to = with(index("gen_1", "account", "a"));
        assertThat(diff(from, to, PROPOSAL)).isEmpty();
        assertThat(diff(from, to, EXACT)).hasSize(1);
        assertThat(diff(to, from, PROPOSAL)).hasSize(1);
    }

    @Test
    void anIndexThatSaysSomethingElseIsMadeAgain() {
        assertThat(diff(with(index("ix", "account", "a")), with(index("ix", "account", "b"))))
                .containsExactly(
                        "op.dropIndex(\"ix\", \"account\");",
                        "op.createIndex(index(\"ix\", \"account\", \"b\"));");
    }

    /** And keeps the name that it has where the wanted one was chosen by nobody. */
    @Test
    void anIndexThatIsMadeAgainHasTheWantedNameIfAnybodyChoseIt() {
        Schema from = with(index("ix", "account", expression("lower(a)")).where("b > ''"));
        Schema to = with(index("IX", "account", expression("upper(a)")).where("b > ''"));
        assertThat(diff(from, to, PROPOSAL).get(1)).contains("index(\"ix\"");
    }

    @Test
    void indexesThatSwapNamesAreMadeAgain() {
        Schema from = with(index("one", "account", "a"), index("two", "account", "b"));
        Schema to = with(index("one", "account", "b"), index("two", "account", "a"));
        assertThat(diff(from, to))
                .containsExactlyInAnyOrder(
                        "op.dropIndex(\"one\", \"account\");",
                        "op.dropIndex(\"two\", \"account\");",
                        "op.createIndex(index(\"one\", \"account\", \"b\"));",
                        "op.createIndex(index(\"two\", \"account\", \"a\"));");
    }

    @Test
    void aMaterializedViewHasIndexesToo() {
        View view = materializedView("totals", "select 1 as n");
        Schema from = schema(view, index("ix", "totals", "n"), index("gone", "totals", "m"));
        Schema to = schema(view, index("iy", "totals", "n"), index("new", "totals", "n", "m"));
        assertThat(diff(from, to))
                .containsExactlyInAnyOrder(
                        "op.dropIndex(\"gone\", \"totals\");",
                        "op.renameIndex(\"totals\", \"ix\", \"iy\");",
                        "op.createIndex(index(\"new\", \"totals\", \"n\", \"m\"));");
    }

    @Test
    void indexesGoAndComeWithATableThatBecomesAView() {
        Schema table = schema(TABLE, index("ix", "account", "a"));
        View view = materializedView("account", "select 1 as a");
        Schema seen = schema(view, index("ix", "account", "a"));
        assertThat(diff(table, seen))
                .containsExactly(
                        "op.dropIndex(\"ix\", \"account\");",
                        "op.dropTable(\"account\");",
                        "op.createView(materializedView(\"account\", \"select 1 as a\"));",
                        "op.createIndex(index(\"ix\", \"account\", \"a\"));");
        assertThat(diff(seen, table)).hasSize(4);
    }

    private static Schema keyed(String referred, String... columns) {
        Table shop = table("shop", column("id", bigint()), primaryKey("id"));
        Table sale =
                table(
                        "sale",
                        column("id", bigint()),
                        column("shop_id", bigint()),
                        primaryKey("id"),
                        foreignKey("fk", "shop_id").references(referred, columns));
        return schema(shop, sale);
    }

    @Test
    void aKeyThatLeavesOutTheColumnsMeansThePrimaryKey() {
        assertThat(diff(keyed("shop"), keyed("shop", "id"))).isEmpty();
        assertThat(diff(keyed("shop", "id"), keyed("SHOP", "ID"))).isEmpty();
        assertThat(diff(keyed("sale"), keyed("sale", "id"))).isEmpty();
        assertThat(diff(keyed("shop"), keyed("shop", "other"))).hasSize(2);
        assertThat(diff(keyed("shop"), keyed("sale"))).hasSize(2);
        assertThat(diff(keyed("elsewhere"), keyed("elsewhere"))).isEmpty();
        assertThat(diff(keyed("elsewhere"), keyed("elsewhere", "id"))).hasSize(2);
    }

    @Test
    void aConstraintThatIsMadeAgainKeepsItsNameWhereNoneIsWanted() {
        Table from = TABLE.with(primaryKey("a").name("pk"));
        Table to = TABLE.with(primaryKey("b"));
        assertThat(diff(schema(from), schema(to)))
                .contains(
                        "op.dropConstraint(\"account\", namedPrimaryKey(\"pk\", \"a\"));",
                        "op.addConstraint(\"account\", namedPrimaryKey(\"pk\", \"b\"));");
    }

    @Test
    void aConstraintGetsANameByBeingMadeAgain() {
        assertThat(
                        diff(
                                schema(TABLE.with(unique(null, "a"))),
                                schema(TABLE.with(unique("ux", "a")))))
                .hasSize(2)
                .last()
                .isEqualTo("op.addConstraint(\"account\", unique(\"ux\", \"a\"));");
    }

    @Test
    void aKeyThatWasNotAskedOfOldRowsIsAskedNowUnlessItSaysSomethingElse() {
        Schema from = schema(TABLE.with(foreignKey("fk", "a").references("b", "id").notValid()));
        Schema to = schema(TABLE.with(foreignKey("fk", "a").references("b", "id")));
        Schema other = schema(TABLE.with(foreignKey("fk", "b").references("b", "id")));
        Schema named = schema(TABLE.with(foreignKey("fl", "a").references("b", "id")));
        assertThat(diff(from, to)).containsExactly("op.validateConstraint(\"account\", \"fk\");");
        assertThat(diff(to, from)).hasSize(2);
        assertThat(diff(from, other)).hasSize(2);
        assertThat(diff(from, named)).hasSize(2);
        Schema check = schema(TABLE.with(check("ck", "a > ''").notValid()));
        assertThat(diff(check, schema(TABLE.with(check("ck", "b > ''"))))).hasSize(2);
        assertThat(diff(check, schema(TABLE.with(check("cl", "a > ''"))))).hasSize(2);
        assertThat(diff(to, other)).hasSize(2);
    }
}

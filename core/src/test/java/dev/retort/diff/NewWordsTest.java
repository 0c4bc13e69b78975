package dev.retort.diff;

import static dev.retort.diff.Diffs.*;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Alterations;
import dev.retort.operation.Operation;
import dev.retort.schema.Domain;
import dev.retort.schema.Dsl;
import dev.retort.schema.EnumType;
import dev.retort.schema.Exclusion;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A word that is added to a type cannot be used in the transaction that adds it: where something
 * new uses it, the type gets a successor.
 */
class NewWordsTest {

    private static final EnumType WAS = enumType("mood", "calm");
    private static final EnumType SHALL = enumType("mood", "calm", "it's");
    private static final SqlType MOOD = nativeType("mood");
    private static final Table TABLE = account(column("m", MOOD), column("name", text()));
    private static final Table OTHER = table("shop", column("name", text()));
    private static final DiffOptions LATER =
            DiffOptions.exact(
                    new Alterations() {
                        @Override
                        public boolean newWordsAreUsable() {
                            return false;
                        }
                    });

    private static DynamicTest used(String where, boolean used, SchemaObject... objects) {
        return DynamicTest.dynamicTest(
                where,
                () -> {
                    assertThat(getsSuccessor(List.of(), objects)).isEqualTo(used);
                    assertThat(getsSuccessor(List.of(objects), objects)).isFalse();
                });
    }

    private static boolean getsSuccessor(List<SchemaObject> before, SchemaObject... after) {
        List<Operation> operations =
                difference(schema(before, WAS), schema(List.of(after), SHALL), LATER).operations();
        return operations.stream().noneMatch(it -> it.name().equals("AddEnumValue"));
    }

    /** The objects, and the tables where they are not among them. */
    private static Schema schema(List<SchemaObject> objects, EnumType type) {
        List<SchemaObject> all = new ArrayList<>(objects);
        all.add(type);
        for (Table table : List.of(TABLE, OTHER)) {
            if (objects.stream().noneMatch(it -> it.id().equals(table.id()))) {
                all.add(table);
            }
        }
        return Schema.of(all);
    }

    private static Policy policy(@Nullable String using, @Nullable String check) {
        return new Policy("own", ACCOUNT, true, "ALL", List.of(), using, check);
    }

    @TestFactory
    Stream<DynamicTest> places() {
        return Stream.of(
                used("nowhere", false),
                used("a default", true, TABLE.with(column("n", MOOD).defaultSql("'it''s'"))),
                used(
                        "a default of a list",
                        true,
                        TABLE.with(column("n", array(MOOD)).defaultSql("'{}' || 'it''s'"))),
                used(
                        "a default of text",
                        false,
                        TABLE.with(column("n", text()).defaultSql("'it''s'"))),
                used("a default of an old word", false, withDefault("'calm'")),
                used(
                        "what a column is computed from",
                        true,
                        TABLE.with(column("n", bool()).generatedStored("m = 'it''s'"))),
                used("a check", true, TABLE.with(check("ck", "m <> 'it''s'"))),
                used("a check of another table", false, OTHER.with(check("ck", "name <> 'it''s'"))),
                used(
                        "a check of another table that names the type",
                        true,
                        OTHER.with(check("ck", "name::mood <> 'it''s'"))),
                used(
                        "the rows of an exclusion",
                        true,
                        TABLE.with(exclusion("ex", "gist", excluding("m")).where("m <> 'it''s'"))),
                used(
                        "what an exclusion compares",
                        true,
                        TABLE.with(exclusion("ex", "gist", excluding("(m = 'it''s')")))),
                used(
                        "the rows of an index",
                        true,
                        index("ix", "account", "m").where("m = 'it''s'")),
                used("an index", true, index("ix", "account", expression("(m = 'it''s')"))),
                used("whom a policy lets see", true, policy("m = 'it''s'", null)),
                used("whom a policy lets write", true, policy(null, "m = 'it''s'")),
                used("a default of a domain", true, domain(MOOD, "'it''s'")),
                used("a domain of text", false, domain(text(), "'it''s'")),
                used("a view", true, view("v", "select m = 'it''s' from account")),
                used("a view of text", false, view("v", "select name = 'it''s' from shop")),
                used("a trigger", true, trigger("account")),
                used("a trigger of another table", false, trigger("shop")),
                used("a routine", true, routine("select count(*) from account where m = 'it''s'")),
                used("a routine of text", false, routine("select 'it''s'")));
    }

    private static Table withDefault(String value) {
        return TABLE.with(column("n", MOOD).defaultSql(value));
    }

    private static Exclusion.Element excluding(String sql) {
        return Dsl.excluding(expression(sql), "=");
    }

    private static Domain domain(SqlType type, String value) {
        return new Domain(QualifiedName.of("d"), type, true, value, null, List.of());
    }

    private static Trigger trigger(String table) {
        return Trigger.of(
                "watch", QualifiedName.of(table), "create trigger watch when (new.m = 'it''s')");
    }

    private static Routine routine(String body) {
        return new Routine(
                Routine.Kind.FUNCTION,
                QualifiedName.of("f"),
                "",
                "create function f() as $$ " + body + " $$");
    }
}

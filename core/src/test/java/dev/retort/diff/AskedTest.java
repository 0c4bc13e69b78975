package dev.retort.diff;

import static dev.retort.diff.Diffs.*;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Undecided;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What text cannot decide is put to the database, nothing else is, and the answer counts. */
class AskedTest {

    private static final Table TABLE =
            account(column("a", text()), column("b", text()), column("c", text()));

    /** Two of which the database has to say whether they are one, and what it is asked. */
    private static void asked(Schema from, Schema to, Undecided... pairs) {
        Difference unanswered = difference(from, to, EXACT);
        assertThat(unanswered.undecided()).containsExactly(pairs);
        assertThat(unanswered.operations()).isNotEmpty();
        Map<Undecided, Boolean> one = new HashMap<>();
        Map<Undecided, Boolean> two = new HashMap<>();
        for (Undecided pair : pairs) {
            one.put(pair, true);
            two.put(pair, false);
        }
        assertThat(difference(from, to, EXACT.answers(one)).isEmpty()).isTrue();
        Difference refused = difference(from, to, EXACT.answers(two));
        assertThat(refused.undecided()).isEmpty();
        assertThat(refused.operations()).isNotEmpty();
    }

    /** Two of which text says that they are two. */
    private static void different(Schema from, Schema to) {
        Difference difference = difference(from, to, EXACT);
        assertThat(difference.undecided()).isEmpty();
        assertThat(difference.operations()).isNotEmpty();
        Difference back = difference(to, from, EXACT);
        assertThat(back.undecided()).isEmpty();
        assertThat(back.operations()).isNotEmpty();
    }

    private static Schema with(Column column) {
        return schema(TABLE.with(column));
    }

    private static Schema with(SchemaObject object) {
        return schema(TABLE, object);
    }

    @Test
    void aDefaultThatSaysSomethingElse() {
        Column column = column("at", timestamp());
        Schema from = with(column.defaultSql("now()"));
        Schema to = with(column.defaultSql("CURRENT_TIMESTAMP"));
        asked(
                from,
                to,
                new Undecided(
                        Undecided.Kind.DEFAULT,
                        from.tables().get(0),
                        "at",
                        "now()",
                        "CURRENT_TIMESTAMP"));
        assertThat(difference(from, from, EXACT).undecided()).isEmpty();
    }

    @Test
    void aDefaultIsNotAskedAboutWhereThereIsNoneOrTheTypeDiffers() {
        Column column = column("n", integer());
        different(with(column), with(column.defaultSql("1")));
        different(with(column.defaultSql("1")), with(column.type(text()).defaultSql("'1'")));
    }

    @Test
    void aDefaultOfTheSameTextCountsWhereTheTypeDiffers() {
        Column column = column("n", integer()).defaultSql("null");
        assertThat(diff(with(column), with(column.type(bigint()))))
                .singleElement()
                .asString()
                .contains("bigint()).defaultSql(\"null\")");
    }

    @Test
    void whatAColumnIsComputedFrom() {
        Schema from = with(column("ab", text()).generatedStored("(a || b)"));
        Schema to = with(column("ab", text()).generatedStored("a || b"));
        asked(
                from,
                to,
                new Undecided(
                        Undecided.Kind.GENERATED,
                        from.tables().get(0),
                        "ab",
                        "(a || b)",
                        "a || b"));
    }

    @Test
    void aComputedColumnIsNotAskedAboutWhereItIsKeptOtherwise() {
        Column column = column("ab", text());
        different(
                with(column.generatedStored("(a || b)")), with(column.generatedVirtual("a || b")));
        different(
                with(column.generatedStored("(a || b)")),
                with(column.type(varchar(9)).generatedStored("a || b")));
        different(with(column), with(column.generatedStored("a || b")));
    }

    @Test
    void aCheckIsNotAskedAboutWhereItIsOfOtherColumns() {
        different(
                schema(TABLE.with(check("ck", "a > '1'"))),
                schema(TABLE.with(check("ck", "b > '1'"))));
        different(
                schema(TABLE.with(check("ck", "a > '1'"))),
                schema(TABLE.with(check("ck", "(a > '1')").notValid())));
    }

    @Test
    void aCheckWithoutANameIsAskedAboutToo() {
        Schema from = schema(TABLE.with(check(null, "(a > '1')")));
        Schema to = schema(TABLE.with(check(null, "a > '1'")));
        asked(
                from,
                to,
                new Undecided(
                        Undecided.Kind.CHECK, from.tables().get(0), "", "(a > '1')", "a > '1'"));
    }

    @Test
    void theExpressionOfAnIndex() {
        asked(
                with(index("ix", "account", part("c"), expression("lower(a::text)"))),
                with(index("ix", "account", part("c"), expression("lower(a)"))),
                new Undecided(
                        Undecided.Kind.INDEX_EXPRESSION,
                        TABLE,
                        "ix",
                        "lower(a::text)",
                        "lower(a)"));
    }

    @Test
    void theRowsOfAnIndex() {
        Index index = index("ix", "account", "a");
        asked(
                with(index.where("((b > '1'::text))")),
                with(index.where("b > '1'")),
                new Undecided(
                        Undecided.Kind.INDEX_PREDICATE,
                        TABLE,
                        "ix",
                        "((b > '1'::text))",
                        "b > '1'"));
    }

    @Test
    void bothOfAnIndexAtOnce() {
        Index was = index("ix", "account", expression("(a)")).where("(b > '1')");
        Index shall = index("ix", "account", expression("a || ''")).where("b > '1'");
        Undecided expression =
                new Undecided(Undecided.Kind.INDEX_EXPRESSION, TABLE, "ix", "(a)", "a || ''");
        Undecided rows =
                new Undecided(Undecided.Kind.INDEX_PREDICATE, TABLE, "ix", "(b > '1')", "b > '1'");
        assertThat(difference(with(was), with(shall), EXACT).undecided())
                .containsExactly(expression);
        DiffOptions half = EXACT.answers(Map.of(expression, true));
        assertThat(difference(with(was), with(shall), half).undecided()).containsExactly(rows);
        DiffOptions whole = EXACT.answers(Map.of(expression, true, rows, true));
        assertThat(difference(with(was), with(shall), whole).isEmpty()).isTrue();
        DiffOptions no = EXACT.answers(Map.of(expression, true, rows, false));
        assertThat(difference(with(was), with(shall), no).operations()).hasSize(2);
    }

    @Test
    void anIndexIsNotAskedAboutWhereAnythingElseDiffers() {
        Index index = index("ix", "account", expression("(a)"));
        Index other = index("ix", "account", expression("a"));
        different(with(index), with(other.asUnique()));
        different(with(index), with(other.using("hash")));
        different(with(index), with(other.where("b > '1'")));
        different(with(index), with(index("ix", "account", "a")));
        different(with(index), with(index("ix", "account", expression("a"), part("b"))));
        different(with(index), with(index("ix", "account", expression("a").desc())));
        different(with(index), with(other.include("b")));
    }

    @Test
    void onAMaterializedViewAnIndexIsTakenAtItsWord() {
        View view = materializedView("account", "select 1 as a");
        assertThat(
                        difference(
                                        schema(view, index("ix", "account", expression("(a)"))),
                                        schema(view, index("ix", "account", expression("a"))),
                                        EXACT)
                                .undecided())
                .isEmpty();
    }

    private static Routine touch(Routine.Kind kind, String arguments, String definition) {
        return new Routine(kind, QualifiedName.of("touch"), arguments, definition);
    }

    @Test
    void theStatementOfARoutine() {
        Routine was = touch(Routine.Kind.FUNCTION, "", "CREATE FUNCTION touch() RETURNS int4");
        Routine shall = touch(Routine.Kind.FUNCTION, "", "create function touch() returns int");
        asked(
                schema(was),
                schema(shall),
                new Undecided(
                        Undecided.Kind.ROUTINE,
                        Table.of(QualifiedName.of("touch"), List.of()),
                        "touch",
                        was.definition(),
                        shall.definition()));
        different(schema(was), schema(touch(Routine.Kind.FUNCTION, "integer", "create")));
        different(schema(was), schema(touch(Routine.Kind.PROCEDURE, "", "create")));
    }

    @Test
    void theQueryOfAView() {
        View was = view("v", "SELECT account.a FROM account");
        View shall = view("v", "select a from account");
        asked(
                with(was),
                with(shall),
                new Undecided(
                        Undecided.Kind.VIEW_QUERY,
                        Table.of(QualifiedName.of("v"), List.of()),
                        "v",
                        was.query(),
                        shall.query()));
        different(with(was), with(materializedView("v", "select a from account")));
    }

    /** The one that leaves its columns to its query is the first of the two. */
    @Test
    void aViewMayLeaveItToItsQueryToNameItsColumns() {
        QualifiedName name = QualifiedName.of("v");
        View told = View.of(name, "SELECT account.a AS x FROM account");
        View named = new View(name, List.of("x"), "select a from account", false, "");
        Table columns = Table.of(name, List.of(column("x", text())));
        Undecided pair =
                new Undecided(Undecided.Kind.VIEW_QUERY, columns, "v", told.query(), named.query());
        assertThat(pair.namesColumns()).isTrue();
        asked(with(told), with(named), pair);
        asked(with(named), with(told), pair);
        View other = new View(name, List.of("y"), "select a from account", false, "");
        different(with(named), with(other));
        View barred = new View(name, List.of(), "select a", false, "security_barrier=true");
        different(with(named), with(barred));
    }

    /** What somebody decided is not asked. */
    private static final class Decided implements Verdict {

        private final boolean answer;

        Decided(boolean answer) {
            this.answer = answer;
        }

        @Override
        public Optional<Boolean> sameColumn(Table table, Column a, Column b) {
            return b.name().equals("a") ? Optional.of(answer) : Optional.empty();
        }

        @Override
        public Optional<Boolean> sameConstraint(Table table, Constraint a, Constraint b) {
            return Optional.of(answer);
        }

        @Override
        public Optional<Boolean> sameObject(SchemaObject a, SchemaObject b) {
            return Optional.of(answer);
        }
    }

    private static List<Operation> decided(boolean answer, Schema from, Schema to) {
        Difference difference = difference(from, to, EXACT.verdict(new Decided(answer)));
        assertThat(difference.undecided()).isEmpty();
        return difference.operations();
    }

    @Test
    void whatSomebodyDecidedIsNotAsked() {
        Schema from = schema(account(column("A", text()).defaultSql("1")));
        Schema to = schema(account(column("a", integer()).defaultSql("2")));
        assertThat(decided(true, from, to)).isEmpty();
        assertThat(decided(false, from, to)).hasSize(1);
        Schema check = schema(TABLE.with(check("ck", "a > '1'")));
        Schema otherCheck = schema(TABLE.with(check("ck", "b > '1'")));
        assertThat(decided(true, check, otherCheck)).isEmpty();
        assertThat(decided(false, check, otherCheck)).hasSize(2);
        Schema index = with(index("ix", "account", "a"));
        Schema otherIndex = with(index("ix", "account", "b"));
        assertThat(decided(true, index, otherIndex)).isEmpty();
        assertThat(decided(false, index, otherIndex)).hasSize(2);
        Schema view = with(view("v", "select 1"));
        Schema otherView = with(view("v", "select 2"));
        assertThat(decided(true, view, otherView)).isEmpty();
        assertThat(decided(false, view, otherView)).isNotEmpty();
    }

    /** A column that was decided to be another takes all its words, the name apart. */
    @Test
    void whatSomebodyDecidedToDifferIsWrittenWhole() {
        Schema from = schema(account(column("A", text()).comment("old")));
        Schema to = schema(account(column("a", integer())));
        assertThat(decided(false, from, to))
                .singleElement()
                .satisfies(
                        it -> {
                            Operation.AlterColumn alter = (Operation.AlterColumn) it;
                            assertThat(alter.to()).isEqualTo(column("A", integer()));
                        });
    }
}

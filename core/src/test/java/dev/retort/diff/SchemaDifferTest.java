package dev.retort.diff;

import static dev.retort.diff.Diffs.*;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Alterations;
import dev.retort.dialect.Undecided;
import dev.retort.operation.Operation;
import dev.retort.schema.Domain;
import dev.retort.schema.Grant;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is proposed for what differs. */
class SchemaDifferTest {

    @Test
    void aNewTableComesWithItsIndexesAndAfterTheTablesItRefersTo() {
        Table account = account(column("id", bigint()).notNull(), primaryKey("id"));
        Table invoice =
                table(
                        "a_invoice",
                        column("account_id", bigint()),
                        foreignKey("fk_account", "account_id").references("account", "id"));
        assertThat(
                        diff(
                                Schema.empty(),
                                schema(
                                        index("ix_account", "a_invoice", "account_id"),
                                        invoice,
                                        account)))
                .containsExactly(
                        "op.createTable(\"account\", column(\"id\", bigint()).notNull(),"
                                + " primaryKey(\"id\"));",
                        "op.createTable(\"a_invoice\", column(\"account_id\", bigint()),"
                                + " foreignKey(\"fk_account\","
                                + " \"account_id\").references(\"account\", \"id\"));",
                        "op.createIndex(index(\"ix_account\", \"a_invoice\", \"account_id\"));");
    }

    @Test
    void aCircleOfKeysIsBrokenByAddingOneLater() {
        Table chicken =
                table(
                        "chicken",
                        column("id", bigint()).notNull(),
                        column("egg", bigint()),
                        primaryKey("id"),
                        foreignKey("fk_egg", "egg").references("egg", "id"));
        Table egg =
                table(
                        "egg",
                        column("id", bigint()).notNull(),
                        column("chicken", bigint()),
                        primaryKey("id"),
                        foreignKey("fk_chicken", "chicken").references("chicken", "id"));
        List<String> created = diff(Schema.empty(), schema(chicken, egg));
        assertThat(created).hasSize(3);
        assertThat(created.get(2))
                .startsWith("op.addConstraint(\"egg\", foreignKey(\"fk_chicken\"");
        assertThat(diff(schema(chicken, egg), Schema.empty()))
                .containsExactly(
                        "op.dropConstraint(\"egg\", \"fk_chicken\");",
                        "op.dropTable(\"chicken\");",
                        "op.dropTable(\"egg\");");
    }

    @Test
    void whereKeysStandInlineACircleIsNone() {
        Table chicken =
                table(
                        "chicken",
                        column("egg", bigint()),
                        foreignKey(null, "egg").references("egg", "id"));
        Table egg =
                table(
                        "egg",
                        column("chicken", bigint()),
                        foreignKey(null, "chicken").references("chicken", "id"));
        Alterations inline =
                new Alterations() {
                    @Override
                    public boolean foreignKeysInline() {
                        return true;
                    }
                };
        assertThat(diff(Schema.empty(), schema(chicken, egg), DiffOptions.exact(inline)))
                .hasSize(2);
    }

    @Test
    void aDroppedTableLosesItsIndexesFirst() {
        Schema from =
                schema(account(column("email", text())), index("ix_email", "account", "email"));
        assertThat(diff(from, Schema.empty()))
                .containsExactly(
                        "op.dropIndex(\"ix_email\", \"account\");", "op.dropTable(\"account\");");
    }

    @Test
    void whatMeansTheSameIsToldInTheWordsThatAreThere() {
        Schema from = schema(account(column("ID", bigint()).notNull(), primaryKey("ID")));
        Schema to = schema(account(column("id", bigint()).comment("Who it is"), primaryKey("id")));
        assertThat(diff(from, to))
                .containsExactly(
                        "op.alterColumn(\"account\", column(\"ID\", bigint()).notNull(),"
                                + " column(\"ID\", bigint()).notNull().comment(\"Who it is\"));");
    }

    @Test
    void aConstraintIsKnownByWhatItSaysAndThenByItsName() {
        Table from = account(column("email", text()), unique("ux_old", "email"));
        Table to = account(column("email", text()), unique("ux_new", "email"));
        Table generated = account(column("email", text()), unique("gen_1", "email"));
        Table nameless = account(column("email", text()), unique(null, "email"));
        assertThat(diff(schema(from), schema(to)))
                .containsExactly("op.renameConstraint(\"account\", \"ux_old\", \"ux_new\");");
        assertThat(diff(schema(from), schema(generated), PROPOSAL)).isEmpty();
        assertThat(diff(schema(from), schema(generated), EXACT)).hasSize(1);
        assertThat(diff(schema(from), schema(nameless))).isEmpty();
    }

    @Test
    void aForeignKeyIsKnownByItsPairsInWhateverOrder() {
        Table from =
                account(
                        column("a", text()),
                        column("b", text()),
                        foreignKey("fk", "a", "b").references("other", "x", "y"));
        Table to =
                account(
                        column("a", text()),
                        column("b", text()),
                        foreignKey("fk", "b", "a").references("other", "y", "x"));
        Table crossed =
                account(
                        column("a", text()),
                        column("b", text()),
                        foreignKey("fk", "a", "b").references("other", "y", "x"));
        assertThat(diff(schema(from), schema(to))).isEmpty();
        assertThat(diff(schema(from), schema(crossed))).hasSize(2);
    }

    @Test
    void constraintsThatSwapNamesAreMadeAgain() {
        Table from = account(column("a", text()), unique("one", "a"), check("two", "a > ''"));
        Table to = account(column("a", text()), unique("two", "a"), check("one", "a > ''"));
        assertThat(diff(schema(from), schema(to)))
                .containsExactly(
                        "op.dropConstraint(\"account\", \"two\");",
                        "op.dropConstraint(\"account\", \"one\");",
                        "op.addConstraint(\"account\", check(\"one\", \"a > ''\"));",
                        "op.addConstraint(\"account\", unique(\"two\", \"a\"));");
    }

    @Test
    void checksThatDifferAsTextAreAskedAbout() {
        Schema from = schema(account(column("a", text()), check("ck", "((a > ''::text))")));
        Schema to = schema(account(column("a", text()), check("ck", "a > ''")));
        Difference first = difference(from, to, EXACT);
        assertThat(first.operations()).hasSize(2);
        assertThat(first.undecided())
                .containsExactly(
                        new Undecided(
                                Undecided.Kind.CHECK,
                                from.tables().get(0),
                                "ck",
                                "((a > ''::text))",
                                "a > ''"));
        Undecided asked = first.undecided().get(0);
        assertThat(difference(from, to, EXACT.answers(Map.of(asked, true))).isEmpty()).isTrue();
        assertThat(difference(from, to, EXACT.answers(Map.of(asked, false))).undecided()).isEmpty();
    }

    @Test
    void aNewColumnThatRefusesNullIsProposedInThreeSteps() {
        Schema from = schema(account(column("id", bigint())));
        Schema to = schema(account(column("id", bigint()), column("email", text()).notNull()));
        assertThat(diff(from, to))
                .containsExactly("op.addColumn(\"account\", column(\"email\", text()).notNull());");
        assertThat(diff(from, to, PROPOSAL))
                .containsExactly(
                        "op.addColumn(\"account\", column(\"email\", text()));",
                        "op.alterColumn(\"account\", column(\"email\", text()),"
                                + " column(\"email\", text()).notNull());");
        assertThat(difference(from, to, PROPOSAL).doubts())
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.MISSING_VALUE);
        assertThat(
                        diff(
                                from,
                                to,
                                PROPOSAL.told(
                                        Told.value(ObjectId.column(ACCOUNT, "email"), "'none'"))))
                .first()
                .isEqualTo(
                        "op.addColumn(\"account\", column(\"email\","
                                + " text()).notNull().defaultSql(\"'none'\"));");
    }

    @Test
    void wordsAreAddedToATypeWhereTheyBelong() {
        Schema from = schema(enumType("mood", "calm", "sad"));
        Schema to = schema(enumType("mood", "bold", "calm", "glad", "sad", "wild"));
        assertThat(diff(from, to))
                .containsExactly(
                        "op.addEnumValueBefore(\"mood\", \"bold\", \"calm\");",
                        "op.addEnumValueAfter(\"mood\", \"glad\", \"calm\");",
                        "op.addEnumValue(\"mood\", \"wild\");");
    }

    @Test
    void aTypeThatLosesAWordIsReplacedByItsSuccessor() {
        Table table = account(column("mood", nativeType("mood")).defaultSql("'calm'"));
        Schema from = schema(enumType("mood", "calm", "sad"), table);
        Schema to = schema(enumType("mood", "calm"), table);
        assertThat(diff(from, to))
                .containsExactly(
                        "op.rename(ObjectId.of(ObjectKind.ENUM_TYPE, QualifiedName.parse(\"mood\")),"
                                + " \"mood_old\");",
                        "op.createEnum(enumType(\"mood\", \"calm\"));",
                        "op.alterColumn(\"account\", column(\"mood\","
                                + " nativeType(\"mood_old\")).defaultSql(\"'calm'\"),"
                                + " column(\"mood\","
                                + " nativeType(\"mood\")).defaultSql(\"'calm'\"));",
                        "op.dropEnum(\"mood_old\");");
    }

    @Test
    void wordsOfATypeAreRenamedOnlyWhenTold() {
        Schema from = schema(enumType("mood", "calm", "sad"));
        Schema to = schema(enumType("mood", "calm", "blue"));
        assertThat(diff(from, to)).hasSize(3);
        assertThat(diff(from, to, EXACT.renames(List.of(new Rename("mood.sad", "blue")))))
                .containsExactly("op.renameEnumValue(\"mood\", \"sad\", \"blue\");");
    }

    @Test
    void whatTheTargetDoesNotDeclareIsLetBeWhereToldSo() {
        Schema from =
                schema(
                        table("guest", column("id", bigint())),
                        account(column("id", bigint()), column("extra", text())),
                        index("ix_extra", "account", "extra"));
        Schema to = schema(account(column("id", bigint()), column("email", integer())));
        assertThat(diff(from, to, EXACT.declaredOnly(true)))
                .containsExactly("op.addColumn(\"account\", column(\"email\", integer()));");
    }

    @Test
    void ownTablesAndWhatTheFilterHidesAreNeverCompared() {
        Schema from =
                schema(
                        table("alembic_version", column("version_num", varchar(32))),
                        table("agno_memory", column("id", bigint())),
                        index("ix_agno", "agno_memory", "id"));
        DiffOptions options =
                EXACT.own(Set.of(QualifiedName.of("alembic_version")))
                        .filter(id -> !id.name().name().startsWith("agno_"));
        assertThat(diff(from, Schema.empty(), options)).isEmpty();
    }

    @Test
    void aNameIsFreeBeforeSomethingElseTakesIt() {
        Schema from = schema(view("account", "select 1"), index("ix", "old", "id"), old());
        Schema to = schema(account(column("id", bigint())), index("ix", "account", "id"));
        assertThat(diff(from, to, EXACT))
                .containsExactly(
                        "op.dropView(\"account\");",
                        "op.createTable(\"account\", column(\"id\", bigint()));",
                        "op.dropIndex(\"ix\", \"old\");",
                        "op.createIndex(index(\"ix\", \"account\", \"id\"));",
                        "op.dropTable(\"old\");");
    }

    private static Table old() {
        return table("old", column("id", bigint()), column("name", text()));
    }

    @Test
    void everythingElseComesInTheOrderInWhichItIsNeeded() {
        ObjectId target = ObjectId.table(ACCOUNT);
        Schema to =
                schema(
                        new Grant(target, "reader", List.of("SELECT"), false),
                        new Routine(
                                Routine.Kind.FUNCTION,
                                QualifiedName.of("touch"),
                                "",
                                "CREATE FUNCTION touch() RETURNS trigger AS $$ begin end $$"),
                        Trigger.of(
                                "watch", ACCOUNT, "CREATE TRIGGER watch EXECUTE FUNCTION touch()"),
                        new Domain(QualifiedName.of("email"), text(), true, null, null, List.of()),
                        sequence("account_seq").ownedBy(ObjectId.column(ACCOUNT, "id")),
                        account(
                                        column("id", bigint())
                                                .defaultSql("nextval('account_seq'::regclass)"),
                                        column("email", nativeType("email")))
                                .option(TableOption.ROW_LEVEL_SECURITY, "enabled"),
                        extension("citext"),
                        namespace("sales"));
        List<Operation> operations = difference(Schema.empty(), to, EXACT).operations();
        assertThat(operations)
                .extracting(Operation::name)
                .containsExactly(
                        "CreateNamespace",
                        "CreateExtension",
                        "CreateDomain",
                        "CreateSequence",
                        "CreateRoutine",
                        "CreateTable",
                        "AlterSequence",
                        "CreateTrigger",
                        "CreateGrant");
        List<Operation> back = difference(to, Schema.empty(), EXACT).operations();
        assertThat(back)
                .extracting(Operation::name)
                .containsExactly(
                        "DropGrant",
                        "DropTrigger",
                        "AlterSequence",
                        "DropTable",
                        "DropRoutine",
                        "DropSequence",
                        "DropDomain",
                        "DropExtension",
                        "DropNamespace");
        diff(Schema.empty(), to);
        diff(to, Schema.empty());
    }

    @Test
    void aConstraintThatWasNotAskedOfOldRowsIsAskedNow() {
        Schema from = schema(account(column("a", text()), check("ck", "a > ''").notValid()));
        Schema to = schema(account(column("a", text()), check("ck", "a > ''")));
        assertThat(diff(from, to)).containsExactly("op.validateConstraint(\"account\", \"ck\");");
        assertThat(diff(to, from)).hasSize(2);
    }
}

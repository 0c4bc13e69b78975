package dev.retort.diff;

import static dev.retort.diff.Diffs.*;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.Trigger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is taken for a rename, and what is left to a person. */
class RenameDiffTest {

    @Test
    void aColumnThatLooksRenamedIsRenamed() {
        Schema from = schema(account(column("email", varchar(80)), key("email")));
        Schema to = schema(account(column("email_address", varchar(80)), key("email_address")));
        assertThat(diff(from, to))
                .first()
                .isEqualTo("op.renameColumn(\"account\", \"email\", \"email_address\");");
    }

    private static TableElement key(String column) {
        return unique("ux", column);
    }

    @Test
    void aProposalAddsAndLeavesTheDropToAPerson() {
        Schema from = schema(account(column("nickname", varchar(80))));
        Schema to = schema(account(column("display_name", varchar(80))));
        Difference difference = difference(from, to, PROPOSAL);
        assertThat(diff(from, to, PROPOSAL))
                .containsExactly(
                        "op.addColumn(\"account\", column(\"display_name\", varchar(80)));");
        assertThat(difference.doubts()).hasSize(1);
        Doubt doubt = difference.doubts().get(0);
        assertThat(doubt.otherwise())
                .containsExactly(new Operation.RenameColumn(ACCOUNT, "nickname", "display_name"));
        assertThat(doubt.left()).hasSize(1);
        assertThat(
                        diff(
                                from,
                                to,
                                PROPOSAL.renames(
                                        List.of(Rename.parse("account.nickname=display_name")))))
                .containsExactly("op.renameColumn(\"account\", \"nickname\", \"display_name\");");
    }

    @Test
    void aToldRenameThatHasHappenedIsNothing() {
        Schema to = schema(account(column("display_name", varchar(80))));
        assertThat(
                        diff(
                                to,
                                to,
                                PROPOSAL.renames(
                                        List.of(Rename.parse("account.nickname=display_name")))))
                .isEmpty();
    }

    @Test
    void columnsThatSwapNamesGoByAThirdName() {
        Schema from = schema(account(column("a", text()), column("b", integer())));
        Schema to = schema(account(column("a", integer()), column("b", text())));
        assertThat(
                        diff(
                                from,
                                to,
                                EXACT.renames(
                                        List.of(
                                                new Rename("account.a", "b"),
                                                new Rename("account.b", "a")))))
                .containsExactly(
                        "op.renameColumn(\"account\", \"b\", \"b_old\");",
                        "op.renameColumn(\"account\", \"a\", \"b\");",
                        "op.renameColumn(\"account\", \"b_old\", \"a\");");
    }

    private static List<String> told(Schema from, Schema to, String... renames) {
        return diff(from, to, told(renames));
    }

    private static DiffOptions told(String... renames) {
        return PROPOSAL.renames(Stream.of(renames).map(Rename::parse).toList());
    }

    @Test
    void ofLikeIndexesTheToldOnesArePaired() {
        Table account = account(column("a", integer()), column("b", integer()));
        Schema from = schema(account, index("one", "account", "a"), index("two", "account", "a"));
        Schema to = schema(account, index("three", "account", "a"), index("four", "account", "a"));
        assertThat(told(from, to, "account.one=three", "two=four"))
                .containsExactlyInAnyOrder(
                        "op.renameIndex(\"account\", \"one\", \"three\");",
                        "op.renameIndex(\"account\", \"two\", \"four\");");
        assertThat(told(from, to, "account.one=account.four", "account.two=three"))
                .containsExactlyInAnyOrder(
                        "op.renameIndex(\"account\", \"one\", \"four\");",
                        "op.renameIndex(\"account\", \"two\", \"three\");");
    }

    @Test
    void aToldIndexThatSaysSomethingElseIsMadeAgain() {
        Table account = account(column("a", integer()), column("b", integer()));
        Schema from = schema(account, index("one", "account", "a"));
        Schema to = schema(account, index("two", "account", "b"));
        assertThat(told(from, to, "account.one=two"))
                .containsExactly(
                        "op.dropIndex(\"one\", \"account\");",
                        "op.createIndex(index(\"two\", \"account\", \"b\"));");
        assertThat(difference(from, to, told("account.one=two")).obeyed()).hasSize(1);
    }

    @Test
    void aTableIsNamedBeforeItsPartsByItsOldNameOrItsNewOne() {
        TableElement[] columns = {column("a", integer()), column("b", integer())};
        Schema from = schema(account(columns), index("one", "account", "a"));
        Schema to = schema(table("customer", columns), index("two", "customer", "a"));
        for (String table : List.of("account", "customer")) {
            assertThat(told(from, to, "account=customer", table + ".one=two"))
                    .containsExactly(
                            "op.renameTable(\"account\", \"customer\");",
                            "op.renameIndex(\"customer\", \"one\", \"two\");");
        }
    }

    @Test
    void whatIsThereAndWantedOnBothSidesIsNotRenamed() {
        Table account = account(column("a", text()), column("b", text()));
        Schema schema =
                schema(
                        account,
                        table("customer", column("a", text())),
                        index("one", "account", "a"),
                        index("two", "account", "b"));
        for (String rename :
                List.of("account=customer", "account.a=b", "account=account", "account.a=a")) {
            Difference difference = difference(schema, schema, told(rename));
            assertThat(difference.operations()).as(rename).isEmpty();
            assertThat(difference.obeyed()).as(rename).isEmpty();
        }
        assertThat(told(schema, schema, "account.one=two")).isEmpty();
    }

    @Test
    void aToldRenameThatWouldHaveBeenFoundFits() {
        Schema from = schema(account(column("id", bigint()), primaryKey("id")));
        Schema to = schema(account(column("ident", bigint()), primaryKey("ident")));
        assertThat(difference(from, to, told("account.id=ident")).obeyed()).hasSize(1);
        assertThat(difference(from, to, told("account.id=idents")).obeyed()).isEmpty();
    }

    private static Schema counted(String name) {
        TableElement[] columns = {
            column("id", bigint()).notNull(), column("place", text()), column("day", date())
        };
        return schema(
                table(name, columns),
                table(name + "_SEQ", column("next_val", bigint())),
                table(name + "_tags", column(name + "_id", bigint()), column("tag", text())),
                table(name + "_more", column("id", bigint()), column(name + "_no", text())),
                sequence(name + "_number"),
                sequence("visitor_number"),
                table("tale", column("a", integer())));
    }

    @Test
    void aRenamedTableTakesWithItWhatIsCalledAfterIt() {
        assertThat(told(counted("visit"), counted("stay"), "visit=stay"))
                .contains(
                        "op.renameTable(\"visit\", \"stay\");",
                        "op.renameTable(\"visit_SEQ\", \"stay_SEQ\");",
                        "op.renameTable(\"visit_tags\", \"stay_tags\");",
                        "op.rename(ObjectId.of(ObjectKind.SEQUENCE,"
                                + " QualifiedName.parse(\"visit_number\")), \"stay_number\");")
                .noneMatch(it -> it.contains("op.drop") || it.contains("op.create"));
        assertThat(diff(counted("visit"), counted("stay"), EXACT))
                .contains("op.renameTable(\"visit_SEQ\", \"stay_SEQ\");")
                .noneMatch(it -> it.contains("op.dropTable") || it.contains("op.drop(ObjectId"));
    }

    @Test
    void whatIsCalledAfterATableStaysWithItInDoubt() {
        Difference difference = difference(counted("visit"), counted("stay"), PROPOSAL);
        assertThat(diff(counted("visit"), counted("stay"), PROPOSAL))
                .noneMatch(it -> it.contains("op.drop"));
        Doubt doubt = difference.doubts().get(0);
        assertThat(doubt.otherwise()).hasSize(5);
        assertThat(doubt.left()).hasSize(5);
        Told replaced =
                new Told(List.of(), List.of(Rename.parse("visit=stay")), java.util.Map.of());
        assertThat(diff(counted("visit"), counted("stay"), PROPOSAL.told(replaced)))
                .contains(
                        "op.dropTable(\"visit\");",
                        "op.dropTable(\"visit_SEQ\");",
                        "op.createTable(\"stay_SEQ\", column(\"next_val\", bigint()));");
    }

    @Test
    void candidatesAreWhatGoesAndWhatComes() {
        Schema from =
                schema(
                        account(column("nickname", varchar(80)), column("age", integer())),
                        table("note", column("id", bigint())),
                        index("ix_age", "account", "age"));
        Schema to =
                schema(
                        account(column("display_name", varchar(80)), column("age", integer())),
                        table("remark", column("text", text())),
                        index("ix_account_age", "account", "age"));
        assertThat(
                        Candidates.of(difference(from, to, PROPOSAL))
                                .sentence("--rename account.nick=display_name"))
                .isEqualTo(
                        "What goes is account.nickname, account.ix_age, note; what comes is"
                                + " account.display_name, account.ix_account_age, remark.");
        assertThat(Candidates.of(difference(from, from, PROPOSAL)).sentence("a=b"))
                .isEqualTo("No name goes or comes.");
        Schema less = schema(account(column("age", integer())));
        Schema base = schema(account(column("age", integer())), table("b", column("c", text())));
        assertThat(Candidates.of(difference(base, less, PROPOSAL)).sentence("a=b"))
                .isEqualTo("What goes is b; what comes is nothing.");
    }

    @Test
    void aRenamedTableKeepsItsRowsAndIsReferredTo() {
        TableElement[] columns = {
            column("id", bigint()).notNull(),
            column("email", text()),
            column("name", text()),
            primaryKey("id")
        };
        Table invoice =
                table(
                        "invoice",
                        column("owner", bigint()),
                        foreignKey("fk_owner", "owner").references("account", "id"));
        Table later =
                table(
                        "invoice",
                        column("owner", bigint()),
                        foreignKey("fk_owner", "owner").references("customer", "id"));
        Trigger trigger = Trigger.of("watch", ACCOUNT, "CREATE TRIGGER watch ON account");
        Schema from = schema(account(columns), invoice, trigger);
        Schema to = schema(table("customer", columns), later);
        assertThat(diff(from, to))
                .containsExactly(
                        "op.drop(ObjectId.part(ObjectKind.TRIGGER, QualifiedName.parse(\"account\"),"
                                + " \"watch\"));",
                        "op.renameTable(\"account\", \"customer\");");
        assertThat(diff(from, to, PROPOSAL))
                .noneMatch(it -> it.contains("op.dropTable"))
                .noneMatch(it -> it.contains("op.renameTable"));
    }

    /** A table that gets another name, and one column of it too. */
    @Test
    void aTableHalfOfWhoseColumnsAreTheSameIsAskedAbout() {
        TableElement[] was = {
            column("id", bigint()).notNull(),
            column("nickname", varchar(40)),
            column("mail", varchar(40)),
            primaryKey("id")
        };
        TableElement[] shall = {
            column("id", bigint()).notNull(),
            column("display_name", varchar(60)),
            column("mail", varchar(40)),
            column("born", text()),
            primaryKey("id")
        };
        Schema from = schema(account(was));
        Schema to = schema(table("customer", shall));
        assertThat(difference(from, to, PROPOSAL).doubts())
                .extracting(Doubt::kind)
                .contains(Doubt.Kind.RENAME);
        assertThat(diff(from, to, PROPOSAL)).noneMatch(it -> it.contains("op.dropTable"));
        assertThat(diff(from, to)).anyMatch(it -> it.contains("op.dropTable"));
    }

    @Test
    void aSmallTableIsAskedAboutWhereAKeyFollowsIt() {
        Table color = table("color", column("id", bigint()), column("name", text()));
        Table paint = table("paint", column("id", bigint()), column("title", text()));
        Table wall = table("wall", column("color_id", bigint()));
        ForeignKey key = ForeignKey.of("fk", List.of("color_id"), color.name(), List.of("id"));
        Schema from = schema(color, wall.with(key));
        assertThat(
                        diff(
                                from,
                                schema(
                                        paint,
                                        wall.with(key.references(paint.name(), List.of("id")))),
                                PROPOSAL))
                .noneMatch(it -> it.contains("op.dropTable"));
        assertThat(diff(from, schema(paint, wall), PROPOSAL))
                .anyMatch(it -> it.contains("op.dropTable"));
    }
}

package dev.retort.diff;

import static dev.retort.diff.Diffs.*;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Alterations;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Dependency;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectId;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which columns are taken for renamed ones, and what is asked about those that come and change. */
class ColumnDiffTest {

    private static final Column NICKNAME = column("nickname", text());
    private static final Column LABEL = column("label", text());
    private static final String ADDED = "op.addColumn(\"account\", column(\"label\", text()));";
    private static final String DROPPED = "op.dropColumn(\"account\", \"nickname\");";
    private static final String RENAMED = "op.renameColumn(\"account\", \"nickname\", \"label\");";

    private static final Schema WAS = schema(account(column("id", bigint()), NICKNAME));
    private static final Schema SHALL = schema(account(column("id", bigint()), LABEL));

    private static DiffOptions renames(String... renames) {
        return PROPOSAL.renames(List.of(renames).stream().map(Rename::parse).toList());
    }

    private static DiffOptions replaces(String rename) {
        return PROPOSAL.told(new Told(List.of(), List.of(Rename.parse(rename)), Map.of()));
    }

    private static void asks(Schema from, Schema to, DiffOptions options, int doubts) {
        assertThat(difference(from, to, options).doubts()).hasSize(doubts);
    }

    @Test
    void aRenameIsToldWithTheTableThatItIsOf() {
        assertThat(diff(WAS, SHALL, renames("account.nickname=label"))).containsExactly(RENAMED);
        assertThat(diff(WAS, SHALL, renames("account.nickname=account.label")))
                .containsExactly(RENAMED);
        assertThat(diff(WAS, SHALL, renames("ACCOUNT.Nickname=LABEL"))).containsExactly(RENAMED);
        assertThat(diff(WAS, WAS, renames("account.nickname=nickname"))).isEmpty();
        for (String other :
                List.of(
                        "nickname=label",
                        "invoice.nickname=label",
                        "account.name=label",
                        "account.nickname=name")) {
            assertThat(diff(WAS, SHALL, renames(other))).containsExactly(ADDED);
        }
    }

    @Test
    void aRenameIsToldByTheOldNameOfItsTableOrTheNew() {
        Schema to = schema(table("customer", column("id", bigint()), LABEL));
        for (String column : List.of("account.nickname=label", "customer.nickname=label")) {
            assertThat(diff(WAS, to, renames("account=customer", column)))
                    .containsExactly(
                            "op.renameTable(\"account\", \"customer\");",
                            "op.renameColumn(\"customer\", \"nickname\", \"label\");");
        }
    }

    @Test
    void whatIsToldToBeReplacedIsNoRename() {
        assertThat(diff(WAS, SHALL, replaces("account.nickname=label")))
                .containsExactly(ADDED, DROPPED);
        assertThat(diff(WAS, SHALL, replaces("account.nickname=account.label")))
                .containsExactly(ADDED, DROPPED);
        for (String other :
                List.of(
                        "nickname=label",
                        "invoice.nickname=label",
                        "account.name=label",
                        "account.nickname=name")) {
            assertThat(diff(WAS, SHALL, replaces(other))).containsExactly(ADDED);
            asks(WAS, SHALL, replaces(other), 1);
        }
    }

    @Test
    void columnsOfTwoTypesAreNoRename() {
        Schema number = schema(account(column("id", bigint()), column("label", integer())));
        assertThat(diff(WAS, number, PROPOSAL)).hasSize(2).contains(DROPPED);
        asks(WAS, number, PROPOSAL, 0);
        Schema made = schema(account(column("id", bigint()), LABEL.generatedStored("lower('x')")));
        assertThat(diff(WAS, made, PROPOSAL)).hasSize(2).contains(DROPPED);
        assertThat(diff(made, WAS, PROPOSAL)).hasSize(2);
    }

    private static Schema owned(String column, @Nullable String table) {
        Table account = account(column("id", bigint()), column(column, bigint()));
        ForeignKey key = foreignKey("fk", column).references(table == null ? "x" : table, "id");
        return schema(
                table("person", column("id", bigint()), primaryKey("id")),
                table("shop", column("id", bigint()), primaryKey("id")),
                table == null ? account : account.with(key));
    }

    @Test
    void columnsThatReferToTwoTablesAreNoRename() {
        asks(owned("owner", "person"), owned("keeper", "shop"), PROPOSAL, 0);
        asks(owned("owner", "person"), owned("keeper", "person"), PROPOSAL, 1);
        asks(owned("owner", null), owned("keeper", "person"), PROPOSAL, 1);
        asks(owned("owner", "person"), owned("keeper", null), PROPOSAL, 1);
    }

    private static Schema two(String one, String other) {
        return schema(account(column("id", bigint()), column(one, text()), column(other, text())));
    }

    @Test
    void ofSeveralColumnsTheLikestIsAskedAboutAndNoneThatIsUnlikeAll() {
        asks(WAS, two("nickname1", "nickname2"), PROPOSAL, 1);
        asks(WAS, two("xyz", "uvw"), PROPOSAL, 0);
        asks(two("xyz", "uvw"), WAS, PROPOSAL, 0);
    }

    @Test
    void tablesAreGoneThroughInTheOrderOfTheirNames() {
        Column old = column("nick_name", text());
        assertThat(
                        diff(
                                schema(table("b", NICKNAME), table("a", NICKNAME)),
                                schema(table("b", old), table("a", old))))
                .containsExactly(
                        "op.renameColumn(\"a\", \"nickname\", \"nick_name\");",
                        "op.renameColumn(\"b\", \"nickname\", \"nick_name\");");
    }

    @Test
    void aColumnIsTheSameInOtherLetters() {
        Schema capital = schema(table("ACCOUNT", column("ID", bigint()), column("NICK", text())));
        assertThat(diff(capital, schema(account(column("id", bigint())))))
                .containsExactly("op.dropColumn(\"ACCOUNT\", \"NICK\");");
    }

    @Test
    void withoutAskingOnlyWhatIsAlikeAndAloneIsARename() {
        assertThat(diff(WAS, SHALL)).containsExactly(ADDED, DROPPED);
        asks(WAS, SHALL, EXACT, 0);
        Schema two = two("nickname1", "nickname2");
        assertThat(diff(WAS, two)).hasSize(3).contains(DROPPED);
        Difference difference = difference(WAS, two, EXACT);
        assertThat(difference.doubts()).isNotEmpty();
        assertThat(difference.doubts().get(0).beside()).isInstanceOf(Operation.DropColumn.class);
        assertThat(difference.doubts().get(0).sentence())
                .isEqualTo(
                        "\"nickname\" of \"account\" is gone and \"nickname1\" is new, with the"
                                + " same type.");
    }

    @Test
    void aKeyThatLooksRenamedIsRenamedWithoutAsking() {
        Schema from = schema(account(column("account_id", bigint()), primaryKey("account_id")));
        Schema to = schema(account(column("accountid", bigint()), primaryKey("accountid")));
        assertThat(diff(from, to, PROPOSAL))
                .containsExactly("op.renameColumn(\"account\", \"account_id\", \"accountid\");");
        Schema free = schema(account(column("accountid", bigint())));
        assertThat(diff(from, free, PROPOSAL))
                .contains("op.renameColumn(\"account\", \"account_id\", \"accountid\");");
        Schema was = schema(account(column("account_id", bigint())));
        assertThat(diff(was, to, PROPOSAL))
                .contains("op.renameColumn(\"account\", \"account_id\", \"accountid\");");
        assertThat(diff(was, free, PROPOSAL))
                .containsExactly("op.addColumn(\"account\", column(\"accountid\", bigint()));");
    }

    private static Schema with(Column column) {
        return schema(account(column("id", bigint()), column));
    }

    @Test
    void aColumnThatComesToRefuseNullIsAskedAbout() {
        Schema from = with(LABEL);
        Schema to = with(LABEL.notNull());
        asks(from, to, EXACT, 0);
        Doubt doubt = difference(from, to, PROPOSAL).doubts().get(0);
        assertThat(doubt.kind()).isEqualTo(Doubt.Kind.MISSING_VALUE);
        assertThat(doubt.sentence())
                .isEqualTo(
                        "\"label\" of \"account\" refuses NULL from here on: give rows that have"
                                + " none a value before the next line, for example by UPDATE"
                                + " account SET label = … WHERE label IS NULL.");
        asks(to, from, PROPOSAL, 0);
        asks(to, with(LABEL.notNull().comment("so")), PROPOSAL, 0);
        asks(from, with(LABEL.comment("so")), PROPOSAL, 0);
        Column number = column("label", integer());
        asks(with(number), with(number.notNull().identityByDefault()), PROPOSAL, 0);
        Column made = number.generatedStored("id");
        asks(with(number), with(made.notNull()), PROPOSAL, 0);
        asks(with(made), with(made.notNull()), PROPOSAL, 0);
        Column odd = column("order", text());
        assertThat(difference(with(odd), with(odd.notNull()), PROPOSAL).doubts().get(0).sentence())
                .contains("SET \"order\" = … WHERE \"order\" IS NULL");
    }

    @Test
    void aColumnThatIsComputedOtherwiseIsMadeAgain() {
        Column made = column("label", integer()).generatedStored("id");
        assertThat(diff(with(made), with(made.generatedStored("id + 1"))))
                .containsExactly(
                        "op.dropColumn(\"account\", \"label\");",
                        "op.addColumn(\"account\", column(\"label\","
                                + " integer()).generatedStored(\"id + 1\"));");
        assertThat(diff(with(made), with(made.comment("so"))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("op.alterColumn(");
    }

    @Test
    void aColumnThatIsComputedOfAChangedOneIsMadeAgain() {
        Column made = column("label", integer()).generatedStored("id");
        ObjectId label = ObjectId.column(ACCOUNT, "label");
        Schema from =
                with(made)
                        .withDependencies(
                                List.of(new Dependency(label, ObjectId.column(ACCOUNT, "id"))));
        assertThat(diff(from, schema(account(column("id", integer()), made))))
                .hasSize(3)
                .startsWith("op.dropColumn(\"account\", \"label\");")
                .last()
                .asString()
                .startsWith("op.addColumn(\"account\"");
    }

    @Test
    void aConversionIsGuessedOnlyWhereTheTypeChanges() {
        Alterations guessing =
                new Alterations() {
                    @Override
                    public String guess(Table table, Column was, Column shall) {
                        return "maybe";
                    }
                };
        DiffOptions options = DiffOptions.proposal(guessing);
        asks(with(LABEL), with(LABEL.comment("so")), options, 0);
        List<Doubt> doubts =
                difference(with(LABEL), with(column("label", varchar(9))), options).doubts();
        assertThat(doubts).extracting(Doubt::sentence).containsExactly("maybe");
    }

    @Test
    void rowsThatHaveNullGetWhatIsTold() {
        Told told = Told.value(ObjectId.column(ACCOUNT, "label"), "'x'");
        Schema from = with(LABEL);
        Difference filled = difference(from, with(LABEL.notNull()), PROPOSAL.told(told));
        assertThat(filled.doubts()).isEmpty();
        assertThat(((Operation.AlterColumn) filled.operations().get(0)).using())
                .isEqualTo("coalesce(label, 'x')");
        Alterations converting =
                new Alterations() {
                    @Override
                    public String using(Table table, Column was, Column shall) {
                        return "upper(label)";
                    }
                };
        Difference converted =
                difference(
                        from,
                        with(column("label", varchar(9)).notNull()),
                        DiffOptions.proposal(converting).told(told));
        assertThat(((Operation.AlterColumn) converted.operations().get(0)).using())
                .isEqualTo("coalesce(upper(label), 'x')");
        Told capital = Told.value(ObjectId.column(name(null, "ACCOUNT"), "LABEL"), "'x'");
        asks(from, with(LABEL.notNull()), PROPOSAL.told(capital), 0);
        Told other = Told.value(ObjectId.column(ACCOUNT, "id"), "1");
        asks(from, with(LABEL.notNull()), PROPOSAL.told(other), 1);
    }

    @Test
    void aNewColumnThatHasAValueByItselfIsAddedAtOnce() {
        Schema from = schema(account(column("id", bigint())));
        Column number = column("label", integer()).notNull();
        for (Column column :
                List.of(
                        number.nullable(true),
                        number.defaultSql("1"),
                        number.identityByDefault(),
                        number.generatedStored("id"))) {
            assertThat(diff(from, with(column), PROPOSAL)).hasSize(1);
            asks(from, with(column), PROPOSAL, 0);
        }
        Doubt doubt = difference(from, with(number), PROPOSAL).doubts().get(0);
        assertThat(doubt.sentence())
                .isEqualTo(
                        "\"label\" refuses NULL and has no default, and rows that are there have"
                                + " no value for it: give them one before the next line, for"
                                + " example by UPDATE account SET label = … WHERE label IS NULL.");
        assertThat(doubt.beside()).isInstanceOf(Operation.AlterColumn.class);
        Column odd = column("order", text()).notNull();
        assertThat(difference(from, with(odd), PROPOSAL).doubts().get(0).sentence())
                .contains("SET \"order\" = … WHERE \"order\" IS NULL");
        assertThat(doubt.otherwise())
                .containsExactly(new Operation.AddColumn(ACCOUNT, number, false, null));
    }

    private static Schema referred(Column column) {
        return schema(
                account(column, unique("uq", "label")),
                table(
                        "invoice",
                        column.name("account"),
                        foreignKey("fk", "account").references("account", "label")));
    }

    @Test
    void aForeignKeyGoesAroundAChangeOfWhatItCompares() {
        Column plain = column("label", varchar(9));
        for (Column other :
                List.of(
                        column("label", varchar(99)),
                        plain.collation("C"),
                        plain.option(ColumnOption.CHARACTER_SET, "latin1"))) {
            assertThat(diff(referred(plain), referred(other)))
                    .hasSize(4)
                    .startsWith("op.dropConstraint(\"invoice\", \"fk\");")
                    .last()
                    .asString()
                    .startsWith("op.addConstraint(\"invoice\"");
        }
        assertThat(diff(referred(plain), referred(plain.comment("so")))).hasSize(2);
        assertThat(diff(referred(plain), referred(plain.notNull()))).hasSize(2);
    }
}

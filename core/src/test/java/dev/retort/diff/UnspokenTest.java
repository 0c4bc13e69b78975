package dev.retort.diff;

import static dev.retort.diff.Diffs.*;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Check;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Comment;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Deferral;
import dev.retort.schema.Dependency;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Grant;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Match;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a source cannot speak of stays as it is; what it says holds. */
class UnspokenTest {

    private static final Set<ObjectKind> KINDS =
            Set.of(
                    ObjectKind.INDEX,
                    ObjectKind.VIEW,
                    ObjectKind.TRIGGER,
                    ObjectKind.GRANT,
                    ObjectKind.COMMENT);
    private static final DiffOptions SILENT = EXACT.unspoken(KINDS);
    private static final Index PLAIN_INDEX = index("ix", "account", "email");

    private static Table plain(TableElement... more) {
        List<TableElement> elements = new ArrayList<>(List.of(more));
        elements.add(0, column("email", text()));
        elements.add(0, column("id", bigint()).notNull());
        return account(elements.toArray(TableElement[]::new));
    }

    private static Schema and(Schema schema, SchemaObject... more) {
        Schema all = schema;
        for (SchemaObject object : more) {
            all = all.with(object);
        }
        return all;
    }

    @Test
    void anIndexThatSaysMoreThanColumnsStays() {
        Schema said = schema(plain());
        for (Index index :
                List.of(
                        PLAIN_INDEX.where("id > 0"),
                        PLAIN_INDEX.using("hash"),
                        PLAIN_INDEX.include("id"),
                        PLAIN_INDEX.asUnique().nullsNotDistinct(),
                        PLAIN_INDEX.option(IndexOption.INVISIBLE, "true"),
                        PLAIN_INDEX.parts(List.of(IndexPart.expression("lower(email)"))),
                        PLAIN_INDEX.parts(List.of(IndexPart.column("email").length(3))),
                        PLAIN_INDEX.parts(
                                List.of(IndexPart.column("email").operatorClass("ops"))))) {
            assertThat(diff(and(said, index), said, SILENT)).as("%s", index).isEmpty();
        }
        assertThat(diff(and(said, PLAIN_INDEX), said, SILENT)).hasSize(1);
        assertThat(diff(and(said, PLAIN_INDEX.parts(List.of(part("email").desc()))), said, SILENT))
                .hasSize(1);
    }

    private static IndexPart part(String column) {
        return IndexPart.column(column);
    }

    @Test
    void aSourceThatTellsSuchIndexesIsBelieved() {
        Schema said = schema(plain());
        DiffOptions speaking = EXACT.unspoken(Set.of(ObjectKind.VIEW));
        assertThat(diff(and(said, PLAIN_INDEX.where("id > 0")), said, speaking)).hasSize(1);
    }

    @Test
    void whatAnIndexOfTheSourceSaysHoldsAndTheRestStays() {
        Index there =
                PLAIN_INDEX
                        .parts(List.of(part("email").collation("C"), part("id")))
                        .where("id > 0")
                        .using("hash")
                        .include("id")
                        .nullsNotDistinct()
                        .option(IndexOption.TABLESPACE, "fast");
        Index said = index("ix", "account", "email", "id");
        assertThat(diff(and(schema(plain()), there), schema(plain(), said), SILENT)).isEmpty();
        Index other = index("ix", "account", "email");
        assertThat(
                        difference(and(schema(plain()), there), schema(plain(), other), SILENT)
                                .operations())
                .last()
                .isEqualTo(
                        new dev.retort.operation.Operation.CreateIndex(
                                there.parts(List.of(part("email").collation("C"))), false, false));
    }

    @Test
    void whatATableOfTheSourceDoesNotSayStays() {
        Table there =
                plain(
                                PrimaryKey.of("pk", List.of("id"))
                                        .deferral(Deferral.INITIALLY_DEFERRED),
                                Unique.of("ux", List.of("email"))
                                        .nullsNotDistinct()
                                        .deferral(Deferral.INITIALLY_DEFERRED)
                                        .option(ConstraintOption.INCLUDE, "id"),
                                Check.of("ck", "id > 0")
                                        .option(ConstraintOption.NO_INHERIT, "true"),
                                key().deferral(Deferral.INITIALLY_DEFERRED)
                                        .match(Match.FULL)
                                        .onUpdate(ReferentialAction.CASCADE)
                                        .option(ConstraintOption.NOT_ENFORCED, "true"))
                        .option(TableOption.UNLOGGED, "true");
        Table optioned =
                there.replace(
                        there.column("email").orElseThrow(),
                        column("email", text()).option(ColumnOption.STORAGE, "external"));
        Table said =
                plain(
                        PrimaryKey.of("pk", List.of("id")),
                        Unique.of("ux", List.of("email")),
                        Check.of("ck", "id > 0"),
                        key());
        assertThat(diff(schema(optioned), schema(said), SILENT)).isEmpty();
        assertThat(diff(schema(optioned), schema(said))).isNotEmpty();
    }

    private static ForeignKey key() {
        return ForeignKey.of("fk", List.of("id"), ACCOUNT, List.of("id"));
    }

    @Test
    void whatATableOfTheSourceSaysHolds() {
        Table there =
                plain(
                        key().onDelete(ReferentialAction.CASCADE)
                                .deferral(Deferral.INITIALLY_DEFERRED));
        Table said =
                plain(
                        key().onUpdate(ReferentialAction.SET_NULL)
                                .deferral(Deferral.INITIALLY_IMMEDIATE));
        Schema whole = Unspoken.in(schema(there), schema(said), new Keys(PLAIN), SILENT);
        assertThat(whole).isEqualTo(schema(said));
    }

    @Test
    void aColumnThatNumbersItsRowsCountsAsItIsThere() {
        Identity counted = new Identity(Identity.Mode.ALWAYS, SequenceOptions.DEFAULT.increment(5));
        Schema there = schema(account(column("id", bigint()).identity(counted)));
        Schema said = schema(account(column("id", bigint()).identityByDefault()));
        assertThat(diff(there, said, SILENT)).isEmpty();
        assertThat(diff(schema(account(column("id", bigint()))), said, SILENT)).hasSize(1);
    }

    @Test
    void aSequenceKeepsTheBoundsThatAreThere() {
        SequenceOptions bounds = new SequenceOptions(null, 50L, 1L, 99L, 7L, true);
        assertThat(
                        diff(
                                schema(sequence("counter").options(bounds).type(integer())),
                                schema(sequence("counter").increment(50)),
                                SILENT))
                .isEmpty();
        assertThat(
                        diff(
                                schema(sequence("counter").options(bounds)),
                                schema(sequence("counter").increment(1)),
                                SILENT))
                .hasSize(1);
    }

    @Test
    void partitionsStayWithTheirOwnPartitionsAndIndexes() {
        Table part =
                table("part")
                        .option(TableOption.PARTITION_OF, "account")
                        .option(TableOption.PARTITION_BOUND, "DEFAULT");
        Table smaller = table("a_part_of_it").option(TableOption.PARTITION_OF, "part");
        Schema said = schema(plain());
        Schema there = and(said, smaller, part, index("ix", "part", "email"));
        assertThat(diff(there, said, SILENT)).isEmpty();
        assertThat(diff(there, Schema.empty(), SILENT)).hasSize(4);
    }

    @Test
    void whatBelongsToATableGoesWithItAndElseStays() {
        Schema said = schema(plain());
        SchemaObject[] more = {
            Trigger.of("watch", ACCOUNT, "CREATE TRIGGER watch"),
            new Grant(ObjectId.table(ACCOUNT), "PUBLIC", List.of("SELECT"), false),
            new Comment(ObjectId.index(ACCOUNT, "ix"), "Why it is there"),
            PLAIN_INDEX.where("id > 0")
        };
        assertThat(diff(and(said, more), said, SILENT)).isEmpty();
        assertThat(diff(and(said, more), Schema.empty(), SILENT))
                .last()
                .asString()
                .startsWith("op.dropTable(\"account\"");
    }

    @Test
    void whatStandsOnWhatGoesDoesNotStay() {
        SchemaObject emails = view("emails", "select email from account");
        SchemaObject all = view("all_emails", "select * from emails");
        Schema there =
                and(schema(plain()), emails, all, PLAIN_INDEX.where("id > 0"))
                        .withDependencies(
                                List.of(
                                        new Dependency(
                                                emails.id(), ObjectId.column(ACCOUNT, "email")),
                                        new Dependency(all.id(), emails.id())));
        Schema said = schema(account(column("id", bigint()).notNull()));
        assertThat(diff(there, said, SILENT))
                .extracting(it -> it.substring(0, it.indexOf('(')))
                .containsExactlyInAnyOrder(
                        "op.dropView", "op.dropView", "op.dropIndex", "op.dropColumn");
        assertThat(diff(there, schema(plain()), SILENT)).isEmpty();
    }

    @Test
    void aViewGoesWithAColumnThatItMentionsWhereOnlyItsTablesAreTold() {
        SchemaObject emails = view("emails", "select email from account");
        SchemaObject ids = view("ids", "select id from account");
        Schema there =
                and(schema(plain()), emails, ids)
                        .withDependencies(
                                List.of(
                                        new Dependency(emails.id(), ObjectId.table(ACCOUNT)),
                                        new Dependency(ids.id(), ObjectId.table(ACCOUNT))));
        Schema said = schema(account(column("id", bigint()).notNull()));
        assertThat(diff(there, said, SILENT))
                .containsExactly(
                        "op.dropView(\"emails\");", "op.dropColumn(\"account\", \"email\");");
    }

    @Test
    void whatStandsOnATableThatGetsANewNameStays() {
        Schema there =
                and(
                        schema(plain()),
                        Trigger.of("watch", ACCOUNT, "CREATE TRIGGER watch ON account"),
                        PLAIN_INDEX.where("id > 0"));
        Schema said = schema(plain().name(QualifiedName.of("customer")));
        assertThat(diff(there, said, SILENT.renames(List.of(new Rename("account", "customer")))))
                .containsExactly("op.renameTable(\"account\", \"customer\");");
    }

    @Test
    void aViewStandsForATableThatTheSourceReads() {
        Table report = table("report", column("id", bigint()));
        Table note =
                table(
                        "note",
                        column("id", bigint()),
                        ForeignKey.of("fk", List.of("id"), report.name(), List.of("id")));
        SchemaObject view = view("report", "select 1 as id");
        Schema there = schema(note.constraints(List.of()), view);
        Schema said = schema(note, report, index("ix", "report", "id"));
        assertThat(diff(there, said, SILENT)).isEmpty();
        assertThat(diff(there, said, EXACT.unspoken(Set.of(ObjectKind.INDEX)))).isNotEmpty();
    }
}

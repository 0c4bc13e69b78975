package dev.retort;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What random sequences of operations have found, each by the few operations that it takes. */
class FoundBySequencesTest {

    private static final QualifiedName ACCOUNT = QualifiedName.of("account");

    private static Operation addColumn(Column column) {
        return new Operation.AddColumn(ACCOUNT, column, false, null);
    }

    private static Operation createIndex(Index index) {
        return new Operation.CreateIndex(index, false, false);
    }

    /** An account with two rows, of which nothing can be told in place. */
    private static ComparedDatabase account() throws SQLException {
        ComparedDatabase database = ComparedDatabase.open(ComparedDatabase.Kind.SQLITE);
        database.execute("CREATE TABLE account (id integer PRIMARY KEY, name text, old text)");
        database.execute("INSERT INTO account VALUES (1, 'Ada', 'x'), (2, 'Bob', 'y')");
        return database;
    }

    private static final Operation COPIES =
            new Operation.AddConstraint(ACCOUNT, check("ck_name", "name <> ''"));

    @Test
    void inOneCopyANewColumnKeepsItsFirstDefaultForTheRowsThatAreThere() throws SQLException {
        Column first = column("state", text()).defaultSql("'new'");
        Column then = first.defaultSql("'later'");
        try (ComparedDatabase database = account()) {
            database.apply(
                    List.of(
                            COPIES,
                            addColumn(first),
                            new Operation.AlterColumn(ACCOUNT, first, then, null)));
            database.execute("INSERT INTO account (id, name) VALUES (3, 'Cleo')");
            assertThat(database.rows("SELECT state FROM account ORDER BY id"))
                    .containsExactly("new", "new", "later");
        }
    }

    @Test
    void inOneCopyAnIndexThatIsCreatedCanBeDroppedAgain() throws SQLException {
        Index index = index("ix_name", "account", "name");
        try (ComparedDatabase database = account()) {
            database.apply(
                    List.of(
                            COPIES,
                            createIndex(index),
                            new Operation.DropIndex("ix_name", ACCOUNT, index, false, false)));
            assertThat(database.inspect().indexes()).isEmpty();
        }
    }

    @Test
    void inOneCopyAColumnTakesANewIndexAlong() throws SQLException {
        try (ComparedDatabase database = account()) {
            database.apply(
                    List.of(
                            COPIES,
                            createIndex(index("ix_old", "account", "old")),
                            createIndex(index("ix_name", "account", "name")),
                            new Operation.DropColumn(ACCOUNT, "old", null, false)));
            assertThat(database.inspect().indexes())
                    .extracting(Index::name)
                    .containsExactly("ix_name");
        }
    }

    @Test
    void aViewIsRenamedOnceAndNeverLosesItsTriggers() throws SQLException {
        View told = view("told", "SELECT name FROM account");
        Operation rename = new Operation.RenameObject(told.id(), QualifiedName.of("said"));
        String trigger =
                "CREATE TRIGGER tell INSTEAD OF INSERT ON told"
                        + " BEGIN INSERT INTO account (name) VALUES (NEW.name); END";
        try (ComparedDatabase database = account()) {
            database.apply(List.of(new Operation.CreateObject(told, false)));
            database.execute(trigger);
            assertThatThrownBy(() -> database.apply(List.of(rename)))
                    .isInstanceOf(NotSupportedByDatabaseException.class)
                    .hasMessageContaining("its triggers name the view");
            View shall = view("told", "SELECT name FROM account WHERE id > 0");
            database.apply(List.of(new Operation.AlterObject(told, shall)));
            assertThat(database.inspect().objects(Trigger.class)).hasSize(1);
            database.execute("DROP TRIGGER tell");
            database.apply(List.of(rename));
            assertThat(database.inspect().objects(View.class))
                    .extracting(it -> it.name().name())
                    .containsExactly("said");
        }
    }

    @Test
    void theIndexOfAMaterializedViewFollowsItsName() throws SQLException {
        View told = materializedView("told", "SELECT id FROM account");
        QualifiedName said = QualifiedName.of("said");
        List<Operation> operations =
                List.of(
                        new Operation.CreateObject(told, false),
                        createIndex(index("ix_told", "told", "id")),
                        new Operation.RenameObject(told.id(), said));
        Schema memory = Schema.empty();
        for (Operation operation : operations) {
            memory = operation.apply(memory);
        }
        assertThat(memory.indexes(said)).hasSize(1);
        try (ComparedDatabase database = ComparedDatabase.open(ComparedDatabase.Kind.POSTGRESQL)) {
            database.execute("CREATE TABLE account (id bigint PRIMARY KEY)");
            database.apply(operations);
            assertThat(database.inspect().indexes(said)).isEqualTo(memory.indexes(said));
        }
    }

    @Test
    void anAttributeWithABlankInItsNameChangesItsType() throws SQLException {
        QualifiedName name = QualifiedName.of("address");
        CompositeType was = new CompositeType(name, List.of(column("zip code", integer())));
        CompositeType shall = new CompositeType(name, List.of(column("zip code", text())));
        try (ComparedDatabase database = ComparedDatabase.open(ComparedDatabase.Kind.POSTGRESQL)) {
            database.apply(
                    List.of(
                            new Operation.CreateObject(was, false),
                            new Operation.AlterObject(was, shall)));
            assertThat(ComparedDatabase.lines(database.exact(Schema.of(shall)))).isEmpty();
        }
    }

    @Test
    void aUniqueRuleOnTheColumnsOfTheKeyIsMadeToo() throws SQLException {
        Table account =
                table(
                        "account",
                        column("id", bigint()).notNull(),
                        column("name", varchar(80)),
                        namedPrimaryKey("pk_account", "id"),
                        unique("ux_id", "id"),
                        unique("ux_name", "name"),
                        unique("ux_name_again", "name"));
        for (ComparedDatabase.Kind kind :
                List.of(ComparedDatabase.Kind.POSTGRESQL, ComparedDatabase.Kind.H2)) {
            try (ComparedDatabase database = ComparedDatabase.open(kind)) {
                database.apply(List.of(new Operation.CreateTable(account, false)));
                assertThat(database.inspect().tables().get(0).uniques())
                        .extracting(it -> String.valueOf(it.name()))
                        .containsExactlyInAnyOrder("ux_id", "ux_name", "ux_name_again");
            }
        }
    }

    @Test
    void aKeyOfATableElsewhereRefersToTheSchemaOfTheConnection() throws SQLException {
        Table invoice =
                table(
                        "sales.invoice",
                        column("id", bigint()).notNull(),
                        column("account_id", bigint()),
                        foreignKey("fk_account", "account_id").references("account", "id"));
        ForeignKey again = foreignKey("fk_again", "account_id").references("account", "id");
        for (ComparedDatabase.Kind kind :
                List.of(ComparedDatabase.Kind.POSTGRESQL, ComparedDatabase.Kind.H2)) {
            try (ComparedDatabase database = ComparedDatabase.open(kind)) {
                database.execute("CREATE TABLE account (id bigint PRIMARY KEY)");
                database.execute("CREATE SCHEMA sales");
                database.apply(
                        List.of(
                                new Operation.CreateTable(invoice, false),
                                new Operation.AddConstraint(invoice.name(), again)));
                database.execute("INSERT INTO account VALUES (1)");
                database.execute("INSERT INTO sales.invoice VALUES (1, 1)");
                assertThat(database.rows("SELECT account_id FROM sales.invoice"))
                        .containsExactly("1");
            }
        }
    }

    @Test
    void aDomainThatIsMadeAnewKeepsItsComment() throws SQLException {
        QualifiedName name = QualifiedName.of("title");
        Domain was = new Domain(name, varchar(80), true, null, null, List.of());
        Domain shall =
                new Domain(
                        name,
                        varchar(80),
                        true,
                        "'none'",
                        null,
                        List.of(check("ck_title", "VALUE <> ''")));
        for (ComparedDatabase.Kind kind :
                List.of(ComparedDatabase.Kind.POSTGRESQL, ComparedDatabase.Kind.H2)) {
            try (ComparedDatabase database = ComparedDatabase.open(kind)) {
                database.apply(
                        List.of(
                                new Operation.CreateObject(was, false),
                                new Operation.CreateObject(
                                        new Comment(was.id(), "what it's called"), false),
                                new Operation.AlterObject(was, shall)));
                assertThat(database.inspect().objects(Comment.class))
                        .extracting(Comment::text)
                        .containsExactly("what it's called");
            }
        }
    }

    @Test
    void textsAndNamesBeyondAsciiAreReadAsTheyWereWritten() throws SQLException {
        Table account =
                table(
                        "account",
                        column("größe", varchar(80)).defaultSql("'groß\\e 😀'"),
                        check("ck_größe", "\"größe\" <> 'ünd\\so'"));
        try (ComparedDatabase database = ComparedDatabase.open(ComparedDatabase.Kind.H2)) {
            database.apply(List.of(new Operation.CreateTable(account, false)));
            assertThat(ComparedDatabase.lines(database.exact(Schema.of(account)))).isEmpty();
        }
    }

    @Test
    void aMaterializedViewThatIsMadeAgainKeepsItsIndexesAndComments() throws SQLException {
        View was = materializedView("told", "SELECT id FROM account");
        View shall = materializedView("told", "SELECT id FROM account WHERE id > 1");
        Index index = index("ix_told", "told", "id");
        try (ComparedDatabase database = ComparedDatabase.open(ComparedDatabase.Kind.POSTGRESQL)) {
            database.execute("CREATE TABLE account (id bigint PRIMARY KEY)");
            database.apply(
                    List.of(
                            new Operation.CreateObject(was, false),
                            createIndex(index),
                            new Operation.CreateObject(new Comment(was.id(), "what's told"), false),
                            new Operation.CreateObject(new Comment(index.id(), "fast"), false),
                            new Operation.AlterObject(was, shall)));
            Schema schema = database.inspect();
            assertThat(schema.indexes(was.name())).hasSize(1);
            assertThat(schema.objects(Comment.class))
                    .extracting(Comment::text)
                    .containsExactlyInAnyOrder("what's told", "fast");
        }
    }

    @Test
    void inOneStatementWhatIsMadeCanBeRenamedAndDroppedAgain() throws SQLException {
        Index index = index("ix_name", "account", "name");
        Operation rebuild =
                new Operation.RebuildTable(
                        ACCOUNT,
                        List.of(
                                createIndex(index),
                                new Operation.DropIndex("ix_name", ACCOUNT, index, false, false),
                                new Operation.AddConstraint(ACCOUNT, unique("uq", "id", "name")),
                                new Operation.RenameConstraint(ACCOUNT, "uq", "uq_name"),
                                createIndex(index),
                                new Operation.RenameIndex(ACCOUNT, "ix_name", "ix_again")));
        try (ComparedDatabase database = ComparedDatabase.open(ComparedDatabase.Kind.MARIADB)) {
            database.execute("CREATE TABLE account (id bigint PRIMARY KEY, name varchar(80))");
            database.apply(List.of(rebuild));
            Schema schema = database.inspect();
            assertThat(schema.indexes()).extracting(Index::name).containsExactly("ix_again");
            assertThat(schema.tables().get(0).uniques())
                    .extracting(it -> String.valueOf(it.name()))
                    .containsExactly("uq_name");
        }
    }

    @Test
    void aViewIsTheSameHoweverH2OrdersItsConditions() throws SQLException {
        View told = view("told", "SELECT id FROM account WHERE id > 1 AND id > 4 AND id > 5");
        View other = view("told", "SELECT id FROM account WHERE id > 1 AND id > 4 AND id > 6");
        try (ComparedDatabase database = ComparedDatabase.open(ComparedDatabase.Kind.H2)) {
            database.execute("CREATE TABLE account (id bigint PRIMARY KEY)");
            Schema desired = database.inspect().with(told);
            Schema another = database.inspect().with(other);
            database.execute(
                    "CREATE VIEW told AS SELECT id FROM account"
                            + " WHERE 5 < id AND (id > 4) AND id > 1");
            assertThat(database.exact(desired)).isEmpty();
            assertThat(database.exact(another)).isNotEmpty();
        }
    }

    @Test
    void aRowWithoutFieldsIsRefused() throws SQLException {
        CompositeType was =
                new CompositeType(QualifiedName.of("address"), List.of(column("zip", integer())));
        CompositeType none = new CompositeType(was.name(), List.of());
        try (ComparedDatabase database = ComparedDatabase.open(ComparedDatabase.Kind.H2)) {
            database.apply(List.of(new Operation.CreateObject(was, false)));
            assertThatThrownBy(() -> database.apply(List.of(new Operation.AlterObject(was, none))))
                    .isInstanceOf(NotSupportedByDatabaseException.class)
                    .hasMessageContaining("give \"address");
            assertThat(database.inspect().objects(CompositeType.class)).containsExactly(was);
        }
    }

    @Test
    void anIndexThatIsHiddenAndShownStaysOneIndex() throws SQLException {
        Index shown = index("ix_name", "account", "name");
        Index hidden = shown.option(IndexOption.INVISIBLE, "true");
        try (ComparedDatabase database = ComparedDatabase.open(ComparedDatabase.Kind.MARIADB)) {
            Schema empty = database.inspect();
            Table account = table("account", column("name", varchar(20)));
            database.become(empty.with(account).with(shown));
            database.become(empty.with(account).with(hidden));
            assertThat(database.inspect().indexes()).containsExactly(hidden);
            database.become(empty.with(account).with(shown));
            assertThat(database.inspect().indexes()).containsExactly(shown);
        }
    }

    @Test
    void aDomainIsRenamedThereAndBackWithItsComment() throws SQLException {
        Domain email =
                new Domain(QualifiedName.of("email"), varchar(80), true, null, null, List.of());
        Comment comment = new Comment(email.id(), "it's said");
        Operation rename = new Operation.RenameObject(email.id(), QualifiedName.of("mail"));
        try (ComparedDatabase database = ComparedDatabase.open(ComparedDatabase.Kind.H2)) {
            database.apply(
                    List.of(
                            new Operation.CreateObject(email, false),
                            new Operation.CreateObject(comment, false),
                            rename));
            assertThat(database.rows("SCRIPT NODATA"))
                    .filteredOn(it -> it.startsWith("COMMENT ON DOMAIN"))
                    .containsExactly("COMMENT ON DOMAIN \"PUBLIC\".\"MAIL\" IS 'it''s said';");
            database.apply(List.of(rename.reverse()));
            assertThat(database.inspect().objects(Comment.class)).containsExactly(comment);
        }
    }

    @Test
    void theCommentOfADomainIsNoneOfItsColumns() throws SQLException {
        Domain email =
                new Domain(QualifiedName.of("email"), varchar(80), true, null, null, List.of());
        Comment said = new Comment(email.id(), "said");
        Table account =
                table(
                        "account",
                        column("first", nativeType("email")),
                        column("second", nativeType("email")).comment("mine"),
                        column("third", varchar(80)).comment("said"));
        try (ComparedDatabase database = ComparedDatabase.open(ComparedDatabase.Kind.H2)) {
            database.apply(
                    List.of(
                            new Operation.CreateObject(email, false),
                            new Operation.CreateObject(said, false),
                            new Operation.CreateTable(account, false)));
            assertThat(database.exact(Schema.of(email, said, account))).isEmpty();
            database.apply(List.of(new Operation.CreateObject(said, false).reverse()));
            assertThat(database.exact(Schema.of(email, account))).isEmpty();
        }
    }
}

package dev.retort.codegen;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialects;
import dev.retort.diff.Doubt;
import dev.retort.operation.Operation;
import dev.retort.revision.Node;
import dev.retort.schema.Column;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a Java script reads like. */
class JavaScriptWriterTest {

    private static final QualifiedName ACCOUNT = QualifiedName.of("account");
    private static final Node NODE =
            new Node(
                    "77ab01c2d9e4",
                    List.of("3f9c21d0a7be"),
                    List.of(),
                    List.of(),
                    "add invoice",
                    "");

    @Test
    void aProposalReadsAsAPersonWouldHaveWrittenIt() {
        Table invoice =
                table(
                        "invoice",
                        column("id", bigint()).notNull().identityByDefault(),
                        column("number", varchar(32)).notNull(),
                        column("paid_at", timestamptz()),
                        primaryKey("id"));
        Column shown = column("display_name", varchar(80));
        Operation add = new Operation.AddColumn(ACCOUNT, shown, false, null);
        List<Operation> upgrade =
                List.of(
                        new Operation.CreateTable(invoice, false),
                        new Operation.CreateIndex(
                                uniqueIndex("ux_invoice_number", "invoice", "number"),
                                false,
                                false),
                        add);
        Doubt doubt =
                new Doubt(
                        Doubt.Kind.RENAME,
                        ObjectId.column(ACCOUNT, "nickname"),
                        ObjectId.column(ACCOUNT, "display_name"),
                        "\"nickname\" is gone and \"display_name\" is new, with the same type.",
                        add,
                        List.of(new Operation.RenameColumn(ACCOUNT, "nickname", "display_name")),
                        List.of(
                                new Operation.DropColumn(
                                        ACCOUNT,
                                        "nickname",
                                        column("nickname", varchar(80)),
                                        false)));

        assertThat(
                        JavaScriptWriter.write(
                                "db.migrations",
                                "AddInvoice",
                                ScriptContent.proposed(
                                        NODE,
                                        upgrade,
                                        List.of(
                                                upgrade.get(2).reverse(),
                                                upgrade.get(1).reverse(),
                                                upgrade.get(0).reverse()),
                                        List.of(doubt))))
                .isEqualTo(
                        """
                        package db.migrations;

                        import static dev.retort.schema.Dsl.*;

                        import dev.retort.operation.Migration;
                        import dev.retort.operation.Operations;
                        import dev.retort.operation.Revision;

                        /**
                         * add invoice
                         *
                         * <p>Proposed by {@code revision --autogenerate}; read it before you run it.
                         */
                        @Revision(id = "77ab01c2d9e4", revises = "3f9c21d0a7be", message = "add invoice")
                        public final class AddInvoice implements Migration {

                            @Override
                            public void upgrade(Operations op) {
                                op.createTable("invoice",
                                        column("id", bigint()).notNull().identityByDefault(),
                                        column("number", varchar(32)).notNull(),
                                        column("paid_at", timestamptz()),
                                        primaryKey("id"));
                                op.createIndex(uniqueIndex("ux_invoice_number", "invoice", "number"));
                                // "nickname" is gone and "display_name" is new, with the same type.
                                // If that is a rename, write this instead; it keeps the data:
                                //     op.renameColumn("account", "nickname", "display_name");
                                // If it is none, drop what is gone:
                                //     op.dropColumn("account", "nickname");
                                op.addColumn("account", column("display_name", varchar(80)));
                            }

                            @Override
                            public void downgrade(Operations op) {
                                op.dropColumn("account", "display_name");
                                op.dropIndex("ux_invoice_number", "invoice");
                                op.dropTable("invoice");
                            }
                        }
                        """);
    }

    @Test
    void anEmptyScriptHasBothMethodsAndImportsNoMore() {
        assertThat(JavaScriptWriter.write("", "Empty", ScriptContent.empty(NODE)))
                .isEqualTo(
                        """
                        import dev.retort.operation.Migration;
                        import dev.retort.operation.Operations;
                        import dev.retort.operation.Revision;

                        @Revision(id = "77ab01c2d9e4", revises = "3f9c21d0a7be", message = "add invoice")
                        public final class Empty implements Migration {

                            @Override
                            public void upgrade(Operations op) {
                            }

                            @Override
                            public void downgrade(Operations op) {
                            }
                        }
                        """);
    }

    @Test
    void theHeaderSaysWhatIsKnownOfTheRevision() {
        Node node = new Node("3", List.of("1", "2"), List.of("7"), List.of("a", "b"), "", "");
        ScriptContent content = ScriptContent.empty(node);
        assertThat(JavaScriptWriter.write("", "Merge", content))
                .contains(
                        "@Revision(id = \"3\", revises = {\"1\", \"2\"}, dependsOn = \"7\", labels = {\"a\","
                                + " \"b\"})\n");
        assertThat(
                        JavaScriptWriter.write(
                                "", "Merge", content.transactional(false).irreversible("Gone.")))
                .contains(
                        """
                        @Revision(
                                id = "3",
                                revises = {"1", "2"},
                                dependsOn = "7",
                                labels = {"a", "b"},
                                transactional = false,
                                irreversible = "Gone.")
                        """);
    }

    @Test
    void aProposalWithoutAMessageIsAProposal() {
        Node node = new Node("1", List.of(), List.of(), List.of(), "", "");
        assertThat(
                        JavaScriptWriter.write(
                                "",
                                "First",
                                ScriptContent.proposed(node, List.of(), List.of(), List.of())))
                .contains(
                        """
                        /**
                         * Proposed by {@code revision --autogenerate}; read it before you run it.
                         */
                        """);
    }

    private static DialectContent on(String dialect, String sql) {
        ScriptContent content =
                ScriptContent.proposed(
                        NODE,
                        List.of(new Operation.Execute(sql, List.of(), true)),
                        List.of(),
                        List.of());
        return new DialectContent(
                Dialects.load(JavaScriptWriterTest.class.getClassLoader())
                        .named(dialect)
                        .orElseThrow(),
                Schema.empty(),
                content);
    }

    private static String forAll(DialectContent... contents) {
        return JavaScriptWriter.write(
                "AddInvoice",
                ScriptContents.of(List.of(new ScriptContents.Part("", List.of(contents)))),
                TypeRenderer.NONE,
                ScriptForm.JAVA);
    }

    @Test
    void databasesThatWantOtherStatementsHaveMethodsOfTheirOwn() {
        assertThat(forAll(on("h2", "SELECT 1"), on("sqlite", "SELECT 2")))
                .contains(
                        """
                            @Override
                            public void upgrade(Operations op) {
                                switch (op.dialect()) {
                                    case "h2" -> upgradeOnH2(op);
                                    case "sqlite" -> upgradeOnSqlite(op);
                                    default -> throw new IllegalStateException(
                                            "This revision says nothing for " + op.dialect() + ".");
                                }
                            }
                        """)
                .contains(
                        """
                            private static void upgradeOnH2(Operations op) {
                                op.execute("SELECT 1");
                            }

                            private static void upgradeOnSqlite(Operations op) {
                                op.execute("SELECT 2");
                            }
                        """);
    }

    @Test
    void databasesThatWantTheSameShareIt() {
        assertThat(forAll(on("h2", "SELECT 1"), on("sqlite", "SELECT 1")))
                .contains("op.execute(\"SELECT 1\");")
                .doesNotContain("op.dialect()");
    }
}

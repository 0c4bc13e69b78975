package dev.retort.codegen;

import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.integer;
import static dev.retort.schema.Dsl.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.error.MalformedTemplateException;
import dev.retort.operation.Migration;
import dev.retort.operation.Operation;
import dev.retort.operation.Operations;
import dev.retort.revision.Node;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a project's own templates of scripts are filled with. */
class ScriptTemplateTest {

    private static final Node NODE =
            new Node("a1", List.of("b2", "c3"), List.of("d4"), List.of("shop"), "it's \"it\"", "");

    private static final Operation CREATE =
            new Operation.CreateTable(table("account", column("id", integer())), false);
    private static final Operation SQL =
            new Operation.Execute("select 'a\r\n\n\tb'", List.of(), true);

    private static String java(String text, ScriptContents contents) {
        return JavaScriptWriter.write(
                "Sample", contents, TypeRenderer.NONE, form(text, Map.of("x:who", "Ada */ \\u")));
    }

    private static String sql(String text, ScriptContents contents) {
        return SqlScriptWriter.write(contents, form(text, Map.of("x:who", "O'Brien\nand I")));
    }

    private static ScriptForm form(String text, Map<String, String> texts) {
        return new ScriptForm(new ScriptTemplate("script.template", text), texts);
    }

    private static ScriptContents empty() {
        return ScriptContents.empty(ScriptContent.empty(NODE), List.of());
    }

    private static ScriptContents.Part part(String environment, String dialect, Operation... all) {
        Dialect known =
                Dialects.load(ScriptTemplateTest.class.getClassLoader())
                        .named(dialect)
                        .orElseThrow();
        ScriptContent content = ScriptContent.proposed(NODE, List.of(all), List.of(), List.of());
        return new ScriptContents.Part(
                environment, List.of(new DialectContent(known, Schema.empty(), content)));
    }

    @Test
    void aTextIsWrittenAsItsPlaceWantsIt() {
        assertThat(
                        java(
                                """
                                ${header}
                                /** ${x:who} */
                                // ${x:who}
                                String s = "${message}" + '"' + "${x:who}"; $${as} ${revises}|${class}
                                """,
                                empty()))
                .endsWith(
                        """
                        /** Ada *&#47; &#92;u */
                        // Ada * / \\\\u
                        String s = "it's \\"it\\"" + '"' + "Ada */ \\\\u"; ${as} b2, c3|Sample
                        """);
        assertThat(sql("${header}\n-- upgrade\n-- ${x:who}\nselect '${x:who}', ${labels}", empty()))
                .endsWith("-- upgrade\n-- O'Brien and I\nselect 'O''Brien and I', shop\n");
    }

    @Test
    void whatATextOfTheStatementsHoldsStaysToTheLetter() {
        String script =
                sql(
                        "${header}\n-- upgrade\n  ${upgrade}\n-- end\n",
                        ScriptContents.of(List.of(part("", "sqlite", SQL))));
        assertThat(script).endsWith("-- upgrade\nselect 'a\r\n\n\tb';\n-- end\n");
    }

    @Test
    void theLinesOfABodyStandWhereTheirPlaceholderStands() {
        assertThat(
                        java(
                                "${header}\n  ${upgrade}\n                ${upgrade}\n",
                                ScriptContents.of(List.of(part("", "h2", CREATE)))))
                .contains("\n  op.createTable(")
                .contains("\n                op.createTable(");
    }

    @Test
    void whatStandsForNothingTakesItsLineAlong() {
        assertThat(
                        java(
                                "${note}\n\n${header}\nx {\n\n    ${methods}\n}\n\n${upgrade}\n\ny",
                                empty()))
                .startsWith("@Revision")
                .endsWith(")\nx {\n}\n\ny\n");
    }

    @Test
    void whatMeansNothingIsNamedWithItsLine() {
        assertThatThrownBy(() -> java("${header}\n\n  x ${mesage}", empty()))
                .isInstanceOf(MalformedTemplateException.class)
                .hasMessageStartingWith("\"${mesage}\" stands for nothing. Known are class, ")
                .hasMessageContaining("message, ")
                .hasMessageEndingWith("Nothing was written. (script.template:3)");
        assertThatThrownBy(() -> sql("${header}\n-- upgrade\n${x:no}", empty()))
                .hasMessageContaining("The template asks for \"no\". Give it by \"-x no=…\"")
                .hasMessageEndingWith("(script.template:3)");
        assertThat(sql("${header}\n-- upgrade\n-- ${x:no:-none}, ${x:who:-none}", empty()))
                .endsWith("-- none, O'Brien and I\n");
    }

    @Test
    void noPartOfARevisionIsLost() {
        ScriptContents contents = ScriptContents.of(List.of(part("", "h2", CREATE)));
        assertThatThrownBy(() -> java("${header} {}", contents))
                .hasMessageContaining("Write \"${upgrade}\" where it belongs");
        assertThatThrownBy(() -> java("${upgrade}", contents))
                .hasMessageContaining("Write \"${header}\" where it belongs");
        assertThatThrownBy(() -> sql("${header}\n-- upgrade\n", contents))
                .hasMessageContaining("Write \"${upgrade}\" where it belongs");
        assertThatThrownBy(() -> sql("${header}\n${upgrade}", contents))
                .hasMessageContaining("has no section \"-- upgrade\"");
        assertThatThrownBy(
                        () ->
                                java(
                                        "${header} ${upgrade} ${downgrade}",
                                        new ScriptContents(
                                                contents.header(),
                                                List.of(
                                                        part("a", "h2", CREATE),
                                                        part("b", "h2", CREATE)))))
                .hasMessageContaining("Write \"${methods}\" where it belongs");
    }

    @Test
    void aSectionIsRepeatedForEachDatabase() {
        assertThat(
                        sql(
                                "${header}\n-- UPGRADE\n-- a\n${upgrade}\n-- z\n-- downgrade\n-- d\n",
                                ScriptContents.of(
                                        List.of(
                                                part("old bank", "h2", CREATE),
                                                part("shop", "sqlite", CREATE)))))
                .containsSubsequence(
                        "-- UPGRADE environment: old bank\n-- a\nCREATE TABLE",
                        "-- z\n\n-- UPGRADE environment: shop\n-- a\nCREATE TABLE",
                        "-- z\n\n-- downgrade environment: old bank\n-- d\n\n",
                        "-- downgrade environment: shop\n-- d\n");
    }

    @Test
    void whatOnePartCannotUndoTheWholeCannot() {
        ScriptContents.Part first = part("shop", "h2", CREATE);
        DialectContent other = part("bank", "h2", CREATE).contents().get(0);
        ScriptContents contents =
                ScriptContents.of(
                        List.of(
                                first,
                                new ScriptContents.Part(
                                        "bank",
                                        List.of(
                                                new DialectContent(
                                                        other.dialect(),
                                                        other.before(),
                                                        other.content().irreversible("Gone."))))));
        assertThat(SqlScriptWriter.write(contents, ScriptForm.SQL))
                .contains("-- irreversible: Gone.\n")
                .doesNotContain("-- downgrade");
        assertThat(JavaScriptWriter.write("Sample", contents, TypeRenderer.NONE, ScriptForm.JAVA))
                .contains("irreversible = \"Gone.\"");
    }

    @Test
    void aRevisionInJavaDoesInEachEnvironmentWhatIsMeantForIt() throws Exception {
        Operation other = new Operation.Execute("select 1", List.of(), true);
        String source =
                JavaScriptWriter.write(
                        "Sample",
                        ScriptContents.of(
                                List.of(
                                        part("shop-1", "h2", CREATE),
                                        part("shop 1", "sqlite", other, CREATE),
                                        part("\u00fcber \"all\"", "h2"))),
                        TypeRenderer.NONE,
                        ScriptForm.JAVA);
        Migration migration = CompiledScripts.of(Map.of("Sample", source)).get("Sample");
        assertThat(upgraded(migration, "shop-1")).isEqualTo(List.of(CREATE).toString());
        assertThat(upgraded(migration, "shop 1")).isEqualTo(List.of(other, CREATE).toString());
        assertThat(upgraded(migration, "\u00fcber \"all\"")).isEqualTo("[]");
        assertThat(upgraded(migration, "another")).isEqualTo("[]");
        assertThatThrownBy(() -> upgraded(migration, null))
                .isInstanceOf(dev.retort.error.NoEnvironmentException.class);
    }

    private static String upgraded(Migration migration, String environment) {
        Recording recording = new Recording(Schema.empty(), environment);
        migration.upgrade(new Operations(recording));
        return recording.operations().toString();
    }
}

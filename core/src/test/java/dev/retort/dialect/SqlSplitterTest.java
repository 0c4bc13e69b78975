package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlSplitterTest {

    private static final SqlSyntax PLAIN =
            new SqlSyntax("\"", false, false, false, false, List.of(), false);

    private static final SqlSyntax DOLLARS =
            new SqlSyntax("\"", false, true, false, true, List.of(), false);

    private static final SqlSyntax TRIGGERS =
            new SqlSyntax("\"`[", false, false, false, false, List.of("create trigger"), false);

    private static final SqlSyntax BACKSLASHES =
            new SqlSyntax(
                    "`",
                    true,
                    false,
                    true,
                    false,
                    List.of("create trigger", "create procedure", "create event"),
                    true);

    private static List<String> split(SqlSyntax syntax, String sql) {
        return SqlSplitter.split(sql, syntax).stream().map(SqlStatement::sql).toList();
    }

    @Test
    void statementsEndAtSemicolonsAndAtTheEnd() {
        assertThat(split(PLAIN, " SELECT 1 ;\n;; SELECT 2\n"))
                .containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void nothingComesOfBlanksAndComments() {
        assertThat(split(PLAIN, "")).isEmpty();
        assertThat(split(PLAIN, "-- only this;\n /* and; this */ ;")).isEmpty();
    }

    @Test
    void aStatementKnowsTheLineOfItsFirstWord() {
        String sql = "-- first\n\nSELECT\n  1;\n/* a\n comment */ SELECT 2;";
        assertThat(SqlSplitter.split(sql, PLAIN))
                .containsExactly(
                        new SqlStatement("SELECT\n  1", 3), new SqlStatement("SELECT 2", 6));
    }

    @Test
    void semicolonsInStringsNamesAndCommentsEndNothing() {
        assertThat(split(PLAIN, "SELECT 'a;''b;', \"c;\"\"d\" -- e;\n, /* f; */ 1; SELECT 2"))
                .containsExactly("SELECT 'a;''b;', \"c;\"\"d\" -- e;\n, /* f; */ 1", "SELECT 2");
    }

    @Test
    void commentsInsideAStatementStayAndThoseBehindItGo() {
        assertThat(split(PLAIN, "SELECT /* one */ 1 -- the end\n; -- next\nSELECT 2"))
                .containsExactly("SELECT /* one */ 1", "SELECT 2");
    }

    @Test
    void aSemicolonBetweenParenthesesEndsNothing() {
        assertThat(
                        split(
                                PLAIN,
                                "CREATE RULE r AS ON INSERT TO a DO (SELECT 1; SELECT 2); SELECT 3"))
                .containsExactly(
                        "CREATE RULE r AS ON INSERT TO a DO (SELECT 1; SELECT 2)", "SELECT 3");
    }

    @Test
    void dollarQuotesAreStringsWhereTheDatabaseHasThem() {
        assertThat(
                        split(
                                DOLLARS,
                                "DO $$ a; $x$ b; $$; SELECT $body$ ; $$ ; $body$, $1; SELECT a$b"))
                .containsExactly(
                        "DO $$ a; $x$ b; $$", "SELECT $body$ ; $$ ; $body$, $1", "SELECT a$b");
        assertThat(split(PLAIN, "SELECT $$ ; $$")).containsExactly("SELECT $$", "$$");
    }

    @Test
    void blockCommentsNestWhereTheDatabaseNestsThem() {
        assertThat(split(DOLLARS, "/* a /* b */ ; */ SELECT 1")).containsExactly("SELECT 1");
        assertThat(split(PLAIN, "/* a /* b */ SELECT 1")).containsExactly("SELECT 1");
    }

    @Test
    void aBackslashEscapesWhereTheDatabaseSaysSo() {
        assertThat(split(BACKSLASHES, "SELECT 'it\\'s; ok'; SELECT \"a\\\"; b\""))
                .containsExactly("SELECT 'it\\'s; ok'", "SELECT \"a\\\"; b\"");
        assertThat(split(PLAIN, "SELECT 'a\\'; SELECT 2"))
                .containsExactly("SELECT 'a\\'", "SELECT 2");
        assertThat(split(DOLLARS, "SELECT E'it\\'s; ok'; SELECT 2"))
                .containsExactly("SELECT E'it\\'s; ok'", "SELECT 2");
    }

    @Test
    void hashesAndDashesAreCommentsAsTheDatabaseHasThem() {
        assertThat(split(BACKSLASHES, "SELECT 5--3; # no; \n-- not; \nSELECT 2"))
                .containsExactly("SELECT 5--3", "SELECT 2");
    }

    @Test
    void commentsForTheDatabaseAreStatements() {
        assertThat(split(BACKSLASHES, "/*!40101 SET NAMES utf8 */; SELECT 1"))
                .containsExactly("/*!40101 SET NAMES utf8 */", "SELECT 1");
    }

    @Test
    void aTriggerIsOneStatementWithItsBody() {
        String trigger =
                """
                CREATE TEMP TRIGGER IF NOT EXISTS t AFTER INSERT ON account BEGIN
                    UPDATE account SET state = CASE WHEN 1 THEN 2 ELSE 3 END WHERE id = new.id;
                    DELETE FROM invoice;
                END""";
        assertThat(split(TRIGGERS, trigger + ";\nSELECT [a;b], `c;d`;"))
                .containsExactly(trigger, "SELECT [a;b], `c;d`");
    }

    @Test
    void aTransactionIsNoBody() {
        assertThat(split(TRIGGERS, "BEGIN; SELECT 1; END; CREATE TABLE trigger_log (a); SELECT 2"))
                .containsExactly(
                        "BEGIN", "SELECT 1", "END", "CREATE TABLE trigger_log (a)", "SELECT 2");
    }

    @Test
    void aProcedureIsOneStatementWithLoopsAndBranchesInIt() {
        String procedure =
                """
                CREATE OR REPLACE DEFINER=`root`@localhost PROCEDURE p()
                BEGIN
                    DECLARE done INT;
                    IF done THEN SET done = 1; END IF;
                    CASE done WHEN 1 THEN SELECT 1; ELSE BEGIN END; END CASE;
                    WHILE done DO SET done = CASE WHEN 1 THEN 0 END; END WHILE;
                END""";
        assertThat(split(BACKSLASHES, procedure + "; SELECT 1"))
                .containsExactly(procedure, "SELECT 1");
        assertThat(
                        split(
                                BACKSLASHES,
                                "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET b = 1; SELECT 2"))
                .containsExactly(
                        "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET b = 1", "SELECT 2");
    }

    @Test
    void theClientsDelimiterIsUnderstood() {
        String sql =
                "DELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; END//\nDELIMITER ;\nSELECT 2;";
        assertThat(split(BACKSLASHES, sql))
                .containsExactly("CREATE PROCEDURE p() BEGIN SELECT 1; END", "SELECT 2");
    }

    @Test
    void aPartEndsAtTheCommentThatStopsIt() {
        String text = "SELECT 1;\nSELECT '\n-- down\n';\nSELECT 3\n  -- down\nSELECT 4";
        SqlSplitter.Part part =
                SqlSplitter.split(text, 0, 1, PLAIN, comment -> comment.equals("-- down"));
        assertThat(part.statements())
                .containsExactly(
                        new SqlStatement("SELECT 1", 1),
                        new SqlStatement("SELECT '\n-- down\n'", 2),
                        new SqlStatement("SELECT 3", 5));
        assertThat(text.substring(part.end())).isEqualTo("  -- down\nSELECT 4");
        assertThat(part.endLine()).isEqualTo(6);
    }

    @Test
    void whatIsNeverClosedGoesToTheEnd() {
        assertThat(split(PLAIN, "SELECT 'a; b")).containsExactly("SELECT 'a; b");
        assertThat(split(BACKSLASHES, "SELECT 'a\\")).containsExactly("SELECT 'a\\");
    }
}

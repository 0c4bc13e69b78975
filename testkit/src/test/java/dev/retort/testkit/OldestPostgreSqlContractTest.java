package dev.retort.testkit;

import dev.retort.test.PostgreSqlServer;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.opentest4j.TestAbortedException;

/** The oldest version that its makers support. */
class OldestPostgreSqlContractTest extends PostgreSqlContract {

    private static Databases databases;

    @BeforeAll
    static void start() {
        databases =
                Databases.of(
                        PostgreSqlServer.oldest()
                                .orElseThrow(
                                        () ->
                                                new TestAbortedException(
                                                        "Skipped, since the binaries of the"
                                                                + " oldest PostgreSQL are for"
                                                                + " Linux on amd64.")));
    }

    @Override
    Databases databases() {
        return databases;
    }

    @Override
    protected Set<String> refused() {
        Set<String> refused = new TreeSet<>(super.refused());
        refused.add("add a computed column that is not stored");
        refused.add("add a rule with the option KEY_PARTS");
        refused.add("add a rule with the option NOT_ENFORCED");
        refused.add("compute a column otherwise");
        refused.add("compute a column that is not stored");
        return refused;
    }
}

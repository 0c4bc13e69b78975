package dev.retort.testkit;

import dev.retort.test.PostgreSqlServer;
import org.junit.jupiter.api.BeforeAll;

class PostgreSqlContractTest extends PostgreSqlContract {

    private static Databases databases;

    @BeforeAll
    static void start() {
        databases = Databases.of(PostgreSqlServer.newest());
    }

    @Override
    Databases databases() {
        return databases;
    }
}

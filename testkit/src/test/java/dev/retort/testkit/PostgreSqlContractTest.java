package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Extension;
import dev.retort.test.PostgreSqlServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

class PostgreSqlContractTest extends PostgreSqlContract {

    private static Databases databases;

    @BeforeAll
    static void start() {
        databases = Databases.of(PostgreSqlServer.newest());
    }

    /** The parts of a key are told where one of them is a period. */
    @Override
    protected Map<Enum<?>, String> words() {
        return Map.of(ConstraintOption.KEY_PARTS, "");
    }

    @Override
    protected List<Behaviour> own() {
        List<Behaviour> own = new ArrayList<>(super.own());
        own.add(
                Behaviour.of(
                        "add a key of periods",
                        op -> {
                            op.create(new Extension("btree_gist", null, null));
                            op.createTable(
                                    "booking",
                                    column("room", integer()).notNull(),
                                    column("during", nativeType("daterange")).notNull());
                        },
                        op ->
                                op.addConstraint(
                                        "booking",
                                        namedPrimaryKey("pk_booking", "room", "during")
                                                .option(
                                                        ConstraintOption.KEY_PARTS,
                                                        "room, during WITHOUT OVERLAPS"))));
        return own;
    }

    @Override
    Databases databases() {
        return databases;
    }
}

package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.SchemaSource.Reading;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.dialect.Undecided;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Difference;
import dev.retort.diff.SchemaDiffer;
import dev.retort.hibernate.TestDatabase.Kind;
import dev.retort.operation.Operation;
import dev.retort.operation.Operation.AddConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Unique;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from entities is what Hibernate itself would create for them. */
class HibernateCreateTest {

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("modelsAndDatabases")
    void aSchemaThatHibernateMadeDiffersInNothing(Model model, Kind kind) throws Exception {
        try (TestDatabase database = kind.create()) {
            try (SessionFactory factory = model.open(database)) {
                factory.getSchemaManager().exportMappedObjects(true);
            }
            Dialect dialect = database.askDialect();
            Reading desired = model.source().read(dialect);
            assertThat(desired.notes()).isEmpty();
            assertThat(diff(database, dialect, desired).operations())
                    .filteredOn(it -> kind != Kind.SQLITE || !isLeftOutOnSqlite(it))
                    .isEmpty();
        }
    }

    static Stream<Arguments> modelsAndDatabases() {
        return Model.selected().stream()
                .flatMap(
                        model ->
                                model.selectedKinds().stream()
                                        .map(kind -> Arguments.of(model, kind)));
    }

    /** Hibernate cannot make these there; Retort can. */
    private static boolean isLeftOutOnSqlite(Operation operation) {
        return operation instanceof AddConstraint added
                && (added.constraint() instanceof ForeignKey
                        || added.constraint() instanceof Unique);
    }

    private static Difference diff(TestDatabase database, Dialect dialect, Reading reading)
            throws SQLException {
        try (Connection connection = database.connect()) {
            Schema actual = dialect.inspect(connection, Scope.schemas(Set.of("crm", "billing")));
            Schema desired = reading.besides(actual, dialect.equivalence());
            DiffOptions options = DiffOptions.proposal(dialect.alterations());
            Difference first = SchemaDiffer.diff(actual, desired, dialect.equivalence(), options);
            if (first.undecided().isEmpty()) {
                return first;
            }
            Map<Undecided, Boolean> answers =
                    dialect.arbiter(connection).orElseThrow().settle(first.undecided());
            return SchemaDiffer.diff(
                    actual, desired, dialect.equivalence(), options.answers(answers));
        }
    }
}

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
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from entities is what Hibernate itself would create for them. */
class HibernateCreateTest {

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("modelsAndDatabases")
    void aSchemaThatHibernateMadeDiffersInNothing(Model model, Kind kind) throws Exception {
        try (TestDatabase database = kind.create()) {
            try (HibernateCreation creation = HibernateCreation.of(model, database)) {
                Dialect dialect = database.askDialect();
                Reading desired = model.source().read(dialect);
                assertThat(desired.notes()).isEmpty();
                assertThat(diff(database, dialect, desired).operations())
                        .filteredOn(it -> !creation.lacks(it))
                        .isEmpty();
            }
        }
    }

    static Stream<Arguments> modelsAndDatabases() {
        return Model.selected().stream()
                .flatMap(
                        model ->
                                model.selectedKinds().stream()
                                        .map(kind -> Arguments.of(model, kind)));
    }

    private static Difference diff(TestDatabase database, Dialect dialect, Reading reading)
            throws SQLException {
        try (Connection connection = database.connect()) {
            Set<String> schemas =
                    reading.schema().objects().stream()
                            .map(it -> it.id().name().schema())
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet());
            Schema actual = dialect.inspect(connection, Scope.schemas(schemas));
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

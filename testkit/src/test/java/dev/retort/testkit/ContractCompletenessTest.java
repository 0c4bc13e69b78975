package dev.retort.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Deferral;
import dev.retort.schema.Identity;
import dev.retort.schema.IndexOption;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Match;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Routine;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.TableOption;
import dev.retort.schema.TypeKind;
import dev.retort.test.Mentioned;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that operations are made of is tried by the contract of every dialect. */
class ContractCompletenessTest {

    private static final List<Class<? extends Enum<?>>> ENUMS =
            List.of(
                    TypeKind.class,
                    ColumnOption.class,
                    ConstraintOption.class,
                    IndexOption.class,
                    TableOption.class,
                    ReferentialAction.class,
                    Match.class,
                    Deferral.class,
                    Identity.Mode.class,
                    IndexPart.Nulls.class,
                    Routine.Kind.class,
                    Position.Kind.class);

    /** What no script says, since the schema before the operation tells it. */
    private static final Set<String> COMPLETED = Set.of("MoveColumn.was");

    static Stream<DialectContract> contracts() {
        return Stream.of(
                new SqliteContractTest(),
                new H2ContractTest(),
                new MariaDbContractTest(),
                new PostgreSqlContractTest(),
                new OldestPostgreSqlContractTest());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyOperationAndEveryOptionIsTried(DialectContract contract) {
        List<Operation> operations = new ArrayList<>();
        for (Behaviour behaviour : contract.behaviours()) {
            operations.addAll(behaviour.before());
            operations.addAll(behaviour.operations());
        }
        Set<Object> mentioned = Mentioned.in(operations);
        Set<String> missing = new TreeSet<>();
        for (Class<?> type :
                List.of(
                        Operation.class,
                        ColumnChange.class,
                        Constraint.class,
                        SchemaObject.class)) {
            missing(List.of(type.getPermittedSubclasses()), mentioned, missing);
        }
        ENUMS.forEach(it -> missing(Arrays.asList(it.getEnumConstants()), mentioned, missing));
        for (Object type : mentioned) {
            if (type instanceof Class<?> each && each.isRecord()) {
                missing(components(each), mentioned, missing);
            }
        }
        missing.removeAll(COMPLETED);
        assertThat(missing).isEmpty();
    }

    private static void missing(List<?> expected, Set<Object> mentioned, Set<String> missing) {
        expected.stream()
                .filter(it -> !mentioned.contains(it))
                .map(ContractCompletenessTest::text)
                .forEach(missing::add);
    }

    private static String text(Object each) {
        return each instanceof Enum<?> constant
                ? constant.getDeclaringClass().getSimpleName() + "." + constant
                : each instanceof Class<?> type ? type.getSimpleName() : each.toString();
    }

    /** A flag is set and not set; anything else is given. */
    private static List<String> components(Class<?> type) {
        List<String> components = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            String name = type.getSimpleName() + "." + each.getName();
            if (each.getType() == boolean.class) {
                components.add(name + "=true");
                components.add(name + "=false");
            } else {
                components.add(name);
            }
        }
        return components;
    }
}

package dev.retort.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.retort.ddl.CaseCompiler.Compiled;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
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
import dev.retort.schema.ObjectKind;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Routine;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.TableOption;
import dev.retort.schema.TypeKind;
import dev.retort.test.Mentioned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The files under {@code dev/retort/ddl}; {@code -Dgolden.update=true} writes them anew. */
class GoldenDdlTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "dev", "retort", "ddl");

    private static final List<DdlCase> CASES = DdlCase.all(FOLDER);

    private static final List<Dialect> DIALECTS =
            Dialects.load(GoldenDdlTest.class.getClassLoader()).all().stream()
                    .sorted(Comparator.comparing(Dialect::name))
                    .toList();

    private static final Map<String, Compiled> COMPILED = new LinkedHashMap<>();

    @TempDir static Path classes;

    /** Once in a process, in which mutation testing asks this class again and again. */
    @BeforeAll
    static void compile() {
        if (COMPILED.isEmpty()) {
            COMPILED.putAll(CaseCompiler.compile(CASES, classes));
        }
    }

    static boolean isUpdate() {
        return Boolean.getBoolean("golden.update");
    }

    private static Map<String, String> answers(DdlCase each) {
        Compiled compiled = COMPILED.get(each.name());
        assertThat(compiled).isNotNull();
        Map<String, String> answers = new LinkedHashMap<>();
        DIALECTS.forEach(d -> answers.put(d.name(), GoldenDdl.answer(d, compiled)));
        return answers;
    }

    @TestFactory
    Stream<DynamicTest> everyCaseReadsAsApproved() {
        return CASES.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    private static void check(DdlCase each) {
        DdlCase actual = each.withAnswers(answers(each));
        if (isUpdate()) {
            actual.write();
            return;
        }
        assertThat(actual.text())
                .as("%s: if the new text is right, write it with -Dgolden.update=true", each.file())
                .isEqualTo(each.text());
    }

    private static List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        COMPILED.values().forEach(compiled -> all.addAll(compiled.operations()));
        return all;
    }

    @Test
    void everyOperationHasACase() {
        assertThat(operations().stream().map(Object::getClass).distinct())
                .containsAll(subclasses(Operation.class));
    }

    private static List<Class<?>> subclasses(Class<?> type) {
        return List.of(type.getPermittedSubclasses());
    }

    @Test
    void everyKindOfObjectIsCreatedAndDropped() {
        Set<ObjectKind> created = new TreeSet<>();
        Set<ObjectKind> dropped = new TreeSet<>();
        for (Operation operation : operations()) {
            if (operation instanceof Operation.CreateObject create) {
                created.add(create.object().id().kind());
            } else if (operation instanceof Operation.DropObject drop) {
                dropped.add(drop.id().kind());
            }
        }
        Set<ObjectKind> expected = new TreeSet<>(Arrays.asList(ObjectKind.values()));
        expected.removeAll(
                Set.of(
                        ObjectKind.TABLE,
                        ObjectKind.INDEX,
                        ObjectKind.COLUMN,
                        ObjectKind.CONSTRAINT));
        assertThat(created).isEqualTo(expected);
        assertThat(dropped).isEqualTo(expected);
    }

    @Test
    void everyTypeOptionAndRuleHasACase() {
        Set<Object> mentioned = Mentioned.in(operations());
        List<Class<? extends Enum<?>>> enums =
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
        for (Class<? extends Enum<?>> type : enums) {
            assertThat(mentioned).contains((Object[]) type.getEnumConstants());
        }
        assertThat(mentioned).containsAll(subclasses(ColumnChange.class));
        assertThat(mentioned).containsAll(subclasses(Constraint.class));
        assertThat(mentioned).containsAll(subclasses(SchemaObject.class));
    }

    /** A flag that no case sets, and a component that is null in all, would break unseen. */
    @Test
    void everyComponentOfAnOperationIsGivenSomewhere() {
        Set<Object> mentioned = Mentioned.in(operations());
        // No script says where a column stood: that is filled in from the schema before.
        mentioned.add("MoveColumn.was");
        List<String> missing = new ArrayList<>();
        for (Object type : mentioned) {
            if (type instanceof Class<?> each && each.isRecord()) {
                for (var component : each.getRecordComponents()) {
                    String name = each.getSimpleName() + "." + component.getName();
                    boolean flag = component.getType() == boolean.class;
                    if (flag) {
                        Stream.of(name + "=true", name + "=false")
                                .filter(it -> !mentioned.contains(it))
                                .forEach(missing::add);
                    } else if (!mentioned.contains(name)) {
                        missing.add(name);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theGuideTellsWhatEachDatabaseRefuses() throws IOException {
        Path page = Path.of("..", "docs", "guide", "operations-by-database.md");
        Map<DdlCase, Map<String, String>> all = new LinkedHashMap<>();
        CASES.forEach(each -> all.put(each, answers(each)));
        String text = GuidePage.text(all, COMPILED, DIALECTS);
        if (isUpdate()) {
            Files.writeString(page, text);
        } else if (!Files.readString(page).equals(text)) {
            fail("%s is old; write it with -Dgolden.update=true:\n%s", page.normalize(), text);
        }
    }
}

package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.check;
import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.foreignKey;
import static dev.retort.schema.Dsl.integer;
import static dev.retort.schema.Dsl.nativeType;
import static dev.retort.schema.Dsl.text;
import static dev.retort.schema.Dsl.unique;
import static dev.retort.schema.Dsl.varchar;

import dev.retort.diff.WayBack;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Changes of a table, and what each leaves untouched. */
final class RandomChange {

    final List<Operation> operations = new ArrayList<>();

    /** The names, in lower case, of columns of which something changes. */
    final List<String> touched = new ArrayList<>();

    /** New names by old ones, in lower case. */
    final Map<String, String> renamed = new HashMap<>();

    /** The columns afterwards, in their order, in lower case. */
    final List<String> columns = new ArrayList<>();

    /** Columns that are gone. */
    final List<String> dropped = new ArrayList<>();

    /** Columns of which values may be others now. */
    final List<String> converted = new ArrayList<>();

    boolean moved;
    boolean otherKey;
    boolean otherOptions;
    boolean dropsConstraint;
    int addedChecks;

    private final Random random;
    private final Table table;
    private final QualifiedName name;
    private final boolean searched;

    RandomChange(Random random, Table table, boolean searched) {
        this.random = random;
        this.table = table;
        this.name = table.name();
        this.searched = searched;
        table.columns().forEach(it -> columns.add(lower(it.name())));
        int count = chance(70) ? 1 : 2 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            add(i);
        }
        table.columns().forEach(it -> computeAgain());
    }

    /** What is computed from values that are others now is another value, too. */
    private void computeAgain() {
        for (Column column : table.columns()) {
            if (column.generated() != null && !converted.contains(lower(column.name()))) {
                List<String> words = words(column.generated().expression());
                if (converted.stream().anyMatch(it -> TableText.has(words, it))) {
                    converted.add(lower(column.name()));
                }
            }
        }
    }

    private static List<String> words(String expression) {
        return TableText.of("(" + expression + ")").elements().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The columns of the primary key before, in lower case. */
    List<String> key() {
        return table.primaryKey().stream()
                .flatMap(it -> it.columns().stream())
                .map(RandomChange::lower)
                .toList();
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** All of them as one rebuild, or the only one as it is. */
    Operation operation() {
        return operations.size() == 1 && chance(70)
                ? operations.get(0)
                : new Operation.RebuildTable(name, operations);
    }

    /** The way back from the schema before. */
    Operation back(Schema before) {
        List<Operation> completed = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            Operation known = operation.completed(schema);
            completed.add(known);
            schema = known.apply(schema);
        }
        SqliteDialect dialect = new SqliteDialect();
        return new Operation.RebuildTable(
                name, WayBack.of(before, completed, dialect.equivalence(), dialect.alterations()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void add(int number) {
        switch (random.nextInt(15)) {
            case 0, 1 -> addColumn(number);
            case 12, 13 -> changeKey();
            case 14 -> addGenerated(number);
            case 2 -> dropColumn();
            case 3, 4, 5 -> alterColumn();
            case 6 -> rename(number);
            case 7 -> move();
            case 8 -> addConstraint(number);
            case 9 -> dropConstraint();
            case 10 -> renameConstraint(number);
            default -> options();
        }
    }

    /** A column that no change before this one has touched; else the first one. */
    private Column any() {
        List<Column> free =
                table.columns().stream()
                        .filter(it -> !touched.contains(lower(it.name())))
                        .filter(it -> !searched || !it.name().equals("c0"))
                        .toList();
        List<Column> all = table.columns();
        return free.isEmpty()
                ? all.stream().filter(this::isTouched).findFirst().orElse(all.get(all.size() - 1))
                : one(free);
    }

    private boolean isTouched(Column column) {
        return touched.contains(lower(column.name()));
    }

    private void addColumn(int number) {
        String fresh = one(List.of("fresh", "Fresh \"one\"", "new)")) + number;
        Column column =
                column(
                        fresh,
                        table.option(TableOption.STRICT) == null
                                ? one(List.of(integer(), text(), varchar(20)))
                                : integer());
        if (chance(40)) {
            column = column.notNull().defaultSql("7");
        } else if (chance(40)) {
            column = column.defaultSql(one(List.of("NULL", "-1", "(1 + 1)")));
        }
        Column beside = any();
        int at = columns.indexOf(lower(beside.name()));
        Position position =
                switch (at < 0 ? 3 : random.nextInt(4)) {
                    case 0 -> Position.first();
                    case 1 -> Position.before(beside.name());
                    case 2 -> Position.after(beside.name());
                    default -> null;
                };
        int index = position == null ? columns.size() : place(position, at);
        columns.add(index, lower(fresh));
        touched.add(lower(fresh));
        operations.add(new Operation.AddColumn(name, column, false, position));
    }

    private void addGenerated(int number) {
        String source = SqliteNames.quote(any().name());
        String fresh = one(List.of("computed", "Computed \"one\"", "sum)")) + number;
        String type = table.option(TableOption.STRICT) == null ? "Text" : "TEXT";
        Column column = column(fresh, nativeType(type));
        String expression = "'(' || typeof(" + source + ")";
        columns.add(lower(fresh));
        touched.add(lower(fresh));
        touched.add(lower(any().name()));
        operations.add(
                new Operation.AddColumn(
                        name,
                        chance(50)
                                ? column.generatedStored(expression)
                                : column.generatedVirtual(expression),
                        false,
                        null));
    }

    private static int place(Position position, int at) {
        return switch (position.kind()) {
            case FIRST -> 0;
            case BEFORE -> at;
            case AFTER -> at + 1;
        };
    }

    private void dropColumn() {
        Column column = any();
        if (isTouched(column) || columns.size() < 2) {
            return;
        }
        columns.remove(lower(column.name()));
        touched.add(lower(column.name()));
        dropped.add(lower(column.name()));
        operations.add(new Operation.DropColumn(name, column.name(), null, false));
    }

    private void alterColumn() {
        Column column = any();
        if (isTouched(column)) {
            return;
        }
        touched.add(lower(column.name()));
        operations.add(
                new Operation.ChangeColumn(name, column.name(), List.of(columnChange(column))));
    }

    private ColumnChange columnChange(Column column) {
        return switch (random.nextInt(4)) {
            case 0 -> column.nullable() ? ColumnChange.setNotNull() : ColumnChange.dropNotNull();
            case 1 ->
                    column.defaultSql() == null
                            ? ColumnChange.setDefault(one(List.of("5", "'x)'", "(1 + 2)")))
                            : ColumnChange.dropDefault();
            case 2 -> ColumnChange.setCollation(column.collation() == null ? "NOCASE" : null);
            default -> {
                converted.add(lower(column.name()));
                yield ColumnChange.setType(
                        table.option(TableOption.STRICT) == null
                                ? one(List.of(integer(), text(), nativeType("Blob"), varchar(9)))
                                : nativeType("ANY"));
            }
        };
    }

    /** A column that hides the rowid SQLite itself does not rename. */
    private void rename(int number) {
        Column column = any();
        if (isTouched(column) || column.name().equals("rowid")) {
            return;
        }
        String to = one(List.of("other", "Other \"name\"", "z) ")) + number;
        columns.set(columns.indexOf(lower(column.name())), lower(to));
        touched.add(lower(column.name()));
        renamed.put(lower(column.name()), lower(to));
        operations.add(new Operation.RenameColumn(name, column.name(), to));
    }

    private void move() {
        Column column = any();
        Column beside = any();
        int at = columns.indexOf(lower(beside.name()));
        if (column.equals(beside) || isTouched(column) || at < 0) {
            return;
        }
        Position position =
                chance(30)
                        ? Position.first()
                        : chance(50)
                                ? Position.before(beside.name())
                                : Position.after(beside.name());
        columns.remove(lower(column.name()));
        columns.add(place(position, columns.indexOf(lower(beside.name()))), lower(column.name()));
        moved = true;
        operations.add(new Operation.MoveColumn(name, column.name(), position, null));
    }

    private void addConstraint(int number) {
        Column column = any();
        if (isTouched(column)) {
            return;
        }
        touched.add(lower(column.name()));
        String called = chance(50) ? "added " + number : null;
        String quoted = SqliteNames.quote(column.name());
        Constraint constraint =
                switch (random.nextInt(3)) {
                    case 0 -> check(called, quoted + " IS NULL OR " + quoted + " IS NOT 'no'");
                    case 1 -> unique(called, column.name());
                    default ->
                            foreignKey(called, column.name())
                                    .references("p", "id")
                                    .references(name.withName("p"), List.of("id"));
                };
        addedChecks += constraint instanceof Check ? 1 : 0;
        operations.add(new Operation.AddConstraint(name, constraint));
    }

    /** Another primary key, or the first one; what numbered rows does so no more. */
    private void changeKey() {
        PrimaryKey key = table.primaryKey().orElse(null);
        Column column = any();
        if (searched || otherKey || isTouched(column) || column.generated() != null) {
            return;
        }
        if (key != null && (isNoRowid(key) || key.columns().stream().anyMatch(this::isFixed))) {
            return;
        }
        otherKey = true;
        if (key != null) {
            key.columns().forEach(it -> dropKeyOf(table.column(it).orElseThrow()));
            dropsConstraint = true;
            operations.add(new Operation.DropConstraint(name, key.name(), key, false));
        }
        touched.add(lower(column.name()));
        String called = chance(50) ? "other key" : null;
        operations.add(
                new Operation.AddConstraint(name, PrimaryKey.of(called, List.of(column.name()))));
    }

    private boolean isFixed(String column) {
        return touched.contains(lower(column));
    }

    private void dropKeyOf(Column column) {
        touched.add(lower(column.name()));
        if (column.identity() != null) {
            operations.add(new Operation.AlterColumn(name, column, column.identity(null), null));
        }
    }

    /** INTEGER PRIMARY KEY DESC, which can be said in a column alone. */
    private boolean isNoRowid(PrimaryKey key) {
        return key.columns().size() == 1
                && key.options().get(ConstraintOption.KEY_PARTS) != null
                && table.column(key.columns().get(0)).orElseThrow().type().equals(integer());
    }

    private List<Constraint> freeConstraints() {
        return table.constraints().stream()
                .filter(it -> !(it instanceof PrimaryKey))
                .filter(it -> names(it).stream().noneMatch(touched::contains))
                .toList();
    }

    /** The columns that a constraint names. */
    private List<String> names(Constraint constraint) {
        return table.columns().stream()
                .map(it -> lower(it.name()))
                .filter(
                        it ->
                                constraint instanceof Check check
                                        ? TableText.has(words(check.expression()), it)
                                        : constraint.columns().stream()
                                                .anyMatch(n -> lower(n).equals(it)))
                .toList();
    }

    private void dropConstraint() {
        List<Constraint> free = freeConstraints();
        if (free.isEmpty()) {
            return;
        }
        Constraint constraint = one(free);
        touched.addAll(names(constraint));
        dropsConstraint = true;
        operations.add(
                constraint.name() != null && chance(50)
                        ? new Operation.DropConstraint(name, constraint.name(), null, false)
                        : new Operation.DropConstraint(name, constraint.name(), constraint, false));
    }

    private void renameConstraint(int number) {
        List<Constraint> free = freeConstraints().stream().filter(it -> it.name() != null).toList();
        if (free.isEmpty()) {
            return;
        }
        Constraint constraint = one(free);
        touched.addAll(names(constraint));
        operations.add(
                new Operation.RenameConstraint(
                        name, String.valueOf(constraint.name()), "Renamed " + number));
    }

    private void options() {
        if (otherOptions || searched) {
            return;
        }
        TableOption option = chance(50) ? TableOption.STRICT : TableOption.WITHOUT_ROWID;
        otherOptions = true;
        Map<TableOption, String> to = new HashMap<>(table.options());
        if (to.remove(option) == null) {
            to.put(option, "true");
        }
        operations.add(new Operation.SetTableOptions(name, table.options(), to));
    }
}

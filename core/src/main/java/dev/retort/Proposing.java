package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Difference;
import dev.retort.diff.Doubt;
import dev.retort.diff.OpenRenames;
import dev.retort.diff.Told;
import dev.retort.error.DatabaseFailureException;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Schema;
import dev.retort.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A proposal in the making: compared, asked about, and compared again with the answers. */
final class Proposing {

    private static final String FALLS =
            "The %s stands on something that goes, so it goes too; the source cannot say what shall"
                    + " take its place.";

    private static final String VIEW =
            "\"%s\" is a view there, so its columns are not compared with those of the table that"
                    + " the source tells.";

    private final Configuration configuration;
    private final SchemaComparison comparison;
    private final Dialect dialect;
    private final @Nullable Connection connection;
    private Told told = Told.NOTHING;
    private Set<ObjectKind> unspoken = Set.of();
    private List<String> notes = List.of();
    private Map<String, String> idle = Map.of();

    /**
     * @param connection to the database whose rows may be lost; null where there is none
     */
    Proposing(
            Configuration configuration,
            SchemaComparison comparison,
            Dialect dialect,
            @Nullable Connection connection) {
        this.configuration = configuration;
        this.comparison = comparison;
        this.dialect = dialect;
        this.connection = connection;
    }

    /** What was said beforehand, and what the adviser said. */
    Told told() {
        return told;
    }

    /** What could not be asked of the database. */
    List<String> notes() {
        return notes;
    }

    /** What was said beforehand and fits nothing, each with what it could be said of. */
    Map<String, String> idle() {
        return idle;
    }

    /** The way from a schema to the one that was read. */
    Comparisons.Way way(Schema current, SchemaSource.Reading reading, ProposalSettings settings) {
        ProposedNames names = new ProposedNames(configuration.run().naming(), dialect);
        Schema desired = names.completed(reading.besides(current, dialect.equivalence()));
        unspoken = reading.open().unspoken();
        Told said = comparison.atHome(settings.told(), current);
        told =
                Told.renames(OpenRenames.of(reading.renames(), current, dialect.equivalence()))
                        .and(said);
        Difference difference = decided(current, desired, settings.adviser());
        idle = IdleWords.of(said, told, difference, it -> compare(current, desired, it));
        notes = new ArrayList<>(comparison.notes(difference));
        notes.addAll(viewsForTables(current, desired));
        List<Doubt> doubts = new ArrayList<>(difference.doubts());
        if (connection != null) {
            doubts = Losses.borneOut(dialect, connection, difference.operations(), doubts);
            doubts.addAll(losses(difference, connection));
        }
        doubts.addAll(unspoken.isEmpty() ? List.of() : fallen(difference.operations()));
        List<Operation> operations = new ArrayList<>(difference.operations());
        operations.addAll(firstRows(difference.operations(), reading.initialRows()));
        operations.addAll(ofOwnKinds());
        List<Operation> proposed = configuration.hooks().rewrite(operations, dialect);
        List<Operation> named = names.in(proposed, current);
        Namesakes.refuse(current, named, dialect);
        Map<Operation, Operation> places = new HashMap<>();
        for (int i = 0; i < named.size(); i++) {
            places.put(proposed.get(i), named.get(i));
        }
        doubts.replaceAll(it -> it.beside(places.getOrDefault(it.beside(), it.beside())));
        return new Comparisons.Way(dialect, current, named, doubts);
    }

    /** What leads to the objects of kinds that are the application's own. */
    private List<Operation> ofOwnKinds() {
        List<Operation> operations = new ArrayList<>();
        if (connection == null) {
            return operations;
        }
        for (ObjectComparator comparator : configuration.hooks().comparators()) {
            try {
                comparator
                        .compare(dialect, connection)
                        .forEach(it -> operations.add(new Operation.Custom(it)));
            } catch (SQLException e) {
                throw new DatabaseFailureException("compare objects of the application", e);
            }
        }
        return operations;
    }

    private boolean compares(ObjectId id) {
        return configuration.filter().covers(id) && configuration.hooks().compares(id);
    }

    private Difference compare(Schema current, Schema desired, Told said) {
        TableFilter filter = configuration.filter();
        DiffOptions options =
                DiffOptions.proposal(dialect.alterations())
                        .own(configuration.run().ownTables())
                        .declaredOnly(filter.declaredOnly())
                        .unspoken(unspoken)
                        .filter(this::compares)
                        .verdict(configuration.hooks())
                        .told(said);
        return comparison.compare(current, desired, options);
    }

    /** Compares until the adviser has nothing more to say. */
    private Difference decided(Schema current, Schema desired, Adviser adviser) {
        Set<String> asked = new HashSet<>();
        while (true) {
            Difference difference = compare(current, desired, told);
            List<Doubt> open = new ArrayList<>();
            for (Doubt doubt : difference.doubts()) {
                if (asked.add(doubt.kind() + " " + doubt.from() + " " + doubt.to())) {
                    open.add(doubt);
                }
            }
            if (adviser == Adviser.NOBODY || open.isEmpty()) {
                return difference;
            }
            Told before = told;
            for (Doubt doubt : informed(open, difference.operations())) {
                adviser.decide(doubt).ifPresent(it -> told = told.and(it.about(doubt)));
            }
            if (told.equals(before)) {
                return difference;
            }
        }
    }

    /** Doubts that say what would be lost, or is missing, so that a person can weigh them. */
    private List<Doubt> informed(List<Doubt> doubts, List<Operation> operations) {
        if (connection == null) {
            return doubts;
        }
        Map<Operation, Operation> left = new LinkedHashMap<>();
        doubts.forEach(doubt -> doubt.left().forEach(it -> left.put(it, it)));
        List<Operation> renames =
                operations.stream()
                        .filter(
                                it ->
                                        it instanceof Operation.RenameTable
                                                || it instanceof Operation.RenameColumn)
                        .toList();
        List<Doubt> losses = Losses.of(dialect, connection, renames, left);
        List<Doubt> informed = new ArrayList<>();
        for (Doubt doubt : Losses.borneOut(dialect, connection, operations, doubts)) {
            StringBuilder sentence = new StringBuilder(doubt.sentence());
            losses.stream()
                    .filter(loss -> doubt.left().contains(loss.beside()))
                    .forEach(loss -> sentence.append(' ').append(loss.sentence()));
            informed.add(doubt.sentence(sentence.toString()));
        }
        return informed;
    }

    private List<String> viewsForTables(Schema current, Schema desired) {
        List<String> views = new ArrayList<>();
        for (View view :
                unspoken.contains(ObjectKind.VIEW)
                        ? current.objects(View.class)
                        : List.<View>of()) {
            if (desired.table(view.name()).isPresent() && compares(view.id())) {
                views.add(VIEW.formatted(view.name()));
            }
        }
        return views;
    }

    /** What the source cannot speak of and loses what it stands on, while its table stays. */
    private List<Doubt> fallen(List<Operation> operations) {
        Set<ObjectId> gone = new HashSet<>();
        Set<ObjectId> made = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.DropTable drop) {
                gone.add(ObjectId.table(drop.table()));
            } else if (operation instanceof Operation.CreateObject create) {
                made.add(create.object().id());
            }
        }
        List<Doubt> fallen = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.DropObject drop
                    && unspoken.contains(drop.id().kind())
                    && !made.contains(drop.id())
                    && (drop.id().parent() == null
                            || !gone.contains(ObjectId.table(drop.id().parent())))) {
                String sentence = FALLS.formatted(drop.id());
                fallen.add(
                        new Doubt(
                                Doubt.Kind.LOSS,
                                drop.id(),
                                drop.id(),
                                sentence,
                                operation,
                                List.of(),
                                List.of()));
            }
        }
        return fallen;
    }

    private List<Doubt> losses(Difference difference, Connection database) {
        Map<Operation, Operation> withheld = new LinkedHashMap<>();
        for (Doubt doubt : difference.doubts()) {
            doubt.left().forEach(it -> withheld.put(it, doubt.beside()));
        }
        return Losses.of(dialect, database, difference.operations(), withheld);
    }

    /** The rows of the tables that are created; other tables have theirs. */
    private static List<Operation> firstRows(
            List<Operation> operations, List<Operation.BulkInsert> rows) {
        Set<ObjectId> created = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.CreateTable create) {
                created.add(create.table().id());
            }
        }
        return rows.stream()
                .filter(insert -> created.contains(ObjectId.table(insert.table())))
                .map(Operation.class::cast)
                .toList();
    }
}

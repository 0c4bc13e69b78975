package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.diff.DiffOptions;
import dev.retort.operation.Operation;
import dev.retort.run.Session;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.script.Scripts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the revision whose schema a database has. Tables that no revision ever makes are another's,
 * and do not count.
 */
final class SchemaDetection {

    private final Configuration configuration;
    private final Scripts scripts;

    SchemaDetection(Configuration configuration, Scripts scripts) {
        this.configuration = configuration;
        this.scripts = scripts;
    }

    Detection of(Session session) {
        Dialect dialect = session.dialect();
        List<Stage> stages = new Stages(configuration, scripts).all(dialect);
        Schema actual =
                Comparisons.inspect(dialect, session.connection(), Scope.schemas(schemas(stages)));
        Set<String> known = names(stages);
        DiffOptions options =
                DiffOptions.proposal(dialect.alterations())
                        .own(configuration.run().ownTables())
                        .filter(it -> known.contains(name(it)));
        SchemaComparison comparison = new SchemaComparison(dialect, session.connection());
        List<List<String>> matches = new ArrayList<>();
        Optional<Detection.Nearest> nearest = Optional.empty();
        for (Stage stage : stages) {
            List<Operation> way = comparison.compare(actual, stage.schema(), options).operations();
            if (way.isEmpty()) {
                matches.add(stage.heads());
            } else if (!stage.heads().isEmpty() && isNearer(way, nearest)) {
                nearest = Optional.of(new Detection.Nearest(stage.heads(), way));
            }
        }
        Optional<Detection.Nearest> told = matches.isEmpty() ? nearest : Optional.empty();
        return new Detection(count(actual), matches, told);
    }

    /** Of places that are equally near the latest is told. */
    private static boolean isNearer(List<Operation> way, Optional<Detection.Nearest> nearest) {
        return nearest.isEmpty() || way.size() <= nearest.get().differences().size();
    }

    private int count(Schema actual) {
        Set<QualifiedName> own = configuration.run().ownTables();
        return (int) actual.tables().stream().filter(it -> !own.contains(it.name())).count();
    }

    private static Set<String> schemas(List<Stage> stages) {
        Set<String> names = new TreeSet<>();
        for (Stage stage : stages) {
            for (Table table : stage.schema().tables()) {
                Optional.ofNullable(table.name().schema()).ifPresent(names::add);
            }
        }
        return names;
    }

    private static Set<String> names(List<Stage> stages) {
        Set<String> names = new HashSet<>();
        stages.forEach(stage -> stage.schema().objects().forEach(it -> names.add(name(it.id()))));
        return names;
    }

    /** A table's name for what belongs to one; case does not tell names apart everywhere. */
    private static String name(ObjectId id) {
        QualifiedName parent = id.parent();
        return (parent == null ? id.name() : parent).toString().toLowerCase(Locale.ROOT);
    }
}

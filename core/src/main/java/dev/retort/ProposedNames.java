package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.operation.ConventionalNames;
import dev.retort.operation.Operation;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names that a convention gives to what is proposed, so that a script holds them as final. */
final class ProposedNames {

    private final NamingConvention convention;
    private final Dialect dialect;

    ProposedNames(NamingConvention convention, Dialect dialect) {
        this.convention = convention.atMost(dialect.longestName());
        this.dialect = dialect;
    }

    /** The schema, with the names that somebody chose completed where a pattern does that. */
    Schema completed(Schema desired) {
        Schema schema = desired;
        if (convention.patterns().keySet().stream().noneMatch(convention::completesNames)) {
            return schema;
        }
        for (Table table : desired.tables()) {
            Table completed = table.mapConstraints(it -> completed(desired, table, it));
            schema = schema.replace(table.id(), completed);
        }
        for (Index index : desired.indexes()) {
            schema = schema.replace(index.id(), completed(desired, index));
        }
        return schema;
    }

    private Constraint completed(Schema desired, Table table, Constraint constraint) {
        return isChosen(table, constraint.name(), NamingConvention.Kind.of(constraint))
                ? convention
                        .name(table.name(), constraint, desired::table)
                        .map(constraint::name)
                        .orElse(constraint)
                : constraint;
    }

    private Index completed(Schema desired, Index index) {
        Optional<Table> table = desired.table(index.table());
        return table.isPresent() && isChosen(table.get(), index.name(), NamingConvention.Kind.INDEX)
                ? convention.name(index, desired::table).map(index::name).orElse(index)
                : index;
    }

    private boolean isChosen(Table table, @Nullable String name, NamingConvention.Kind kind) {
        return name != null
                && convention.completesNames(kind)
                && !dialect.equivalence().isGeneratedName(table, name);
    }

    /** The operations, with a name for what they create and nobody named. */
    List<Operation> in(List<Operation> operations, Schema current) {
        if (convention.patterns().isEmpty()) {
            return operations;
        }
        List<Operation> named = new ArrayList<>();
        Schema now = current;
        for (Operation operation : operations) {
            Operation one =
                    ConventionalNames.ofProposal(
                                    convention, now, dialect.equivalence()::isGeneratedName)
                            .of(operation);
            named.add(one);
            now = one.apply(now);
        }
        return named;
    }
}

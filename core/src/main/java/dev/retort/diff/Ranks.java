package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Lineage;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where each operation would like to stand: creates, then changes table by table, then drops. */
final class Ranks {

    private static final int TEXTS_GO = 0;
    private static final int OWNERS_GO = 1;
    private static final int THINGS_COME = 2;
    private static final int TABLES_COME = 3;
    private static final int KEYS_GO = 4;
    private static final int TABLES_CHANGE = 5;
    private static final int TIES_COME = 6;
    private static final int KEYS_COME = 7;
    private static final int TEXTS_COME = 8;
    private static final int TABLES_GO = 9;
    private static final int THINGS_GO = 10;

    /** The places around everything else that a table takes part in. */
    private static final int FIRST = -1;

    private static final int LAST = 9;

    private final Keys keys;
    private final boolean foreignKeysInline;
    private final Set<QualifiedName> heirs;
    private final Map<QualifiedName, Integer> groups = new HashMap<>();
    private int number;

    /**
     * @param heirs the tables that have columns and constraints from others too
     */
    Ranks(Keys keys, boolean foreignKeysInline, Set<QualifiedName> heirs) {
        this.keys = keys;
        this.foreignKeysInline = foreignKeysInline;
        this.heirs = heirs;
    }

    /** The place of an operation on a table that comes, or goes, as a whole. */
    Step.Rank withTable(boolean comes, Operation operation) {
        return rank(comes ? TABLES_COME : TABLES_GO, 0, place(operation));
    }

    Step.Rank of(Operation operation) {
        if (operation instanceof Operation.CreateObject create) {
            return rank(coming(create.object().id()), 0, 0);
        }
        if (operation instanceof Operation.DropObject drop) {
            return rank(going(drop.id()), -drop.id().kind().ordinal(), 0);
        }
        if (operation instanceof Operation.AlterObject alter) {
            return rank(coming(alter.to().id()), 0, 1);
        }
        if (operation instanceof Operation.CreateTable) {
            return rank(TABLES_COME, 0, 0);
        }
        if (operation instanceof Operation.DropTable) {
            return rank(TABLES_GO, 0, 0);
        }
        return ofTable(operation);
    }

    /** The place of what lets go of a column before that goes. */
    Step.Rank early() {
        return rank(OWNERS_GO, 0, 0);
    }

    /** The place of bounds that change, between all that goes and all that changes. */
    Step.Rank ofBounds() {
        return rank(KEYS_GO, Integer.MAX_VALUE, 0);
    }

    private Step.Rank ofTable(Operation operation) {
        QualifiedName table = table(operation);
        if (table == null) {
            return rank(THINGS_COME, 0, 2);
        }
        int group = groups.computeIfAbsent(keys.of(table), name -> groups.size());
        if (!foreignKeysInline && operation instanceof Operation.AddConstraint add) {
            if (add.constraint() instanceof ForeignKey) {
                return rank(KEYS_COME, group, 0);
            }
        }
        if (!foreignKeysInline && operation instanceof Operation.DropConstraint drop) {
            // What an heir has of its own goes before it can get the same from its parent.
            if (drop.was() instanceof ForeignKey || heirs.contains(keys.of(table))) {
                return rank(KEYS_GO, group, 0);
            }
        }
        // What a table has from above goes after it is free, and has to be there to be tied to.
        int place = place(operation);
        int phase = place == LAST ? TIES_COME : TABLES_CHANGE;
        return rank(place == FIRST ? KEYS_GO : phase, group, place);
    }

    private static @Nullable QualifiedName table(Operation operation) {
        if (operation instanceof Operation.AddColumn it) {
            return it.table();
        }
        if (operation instanceof Operation.DropColumn it) {
            return it.table();
        }
        if (operation instanceof Operation.AlterColumn it) {
            return it.table();
        }
        if (operation instanceof Operation.AddConstraint it) {
            return it.table();
        }
        if (operation instanceof Operation.DropConstraint it) {
            return it.table();
        }
        if (operation instanceof Operation.RenameConstraint it) {
            return it.table();
        }
        if (operation instanceof Operation.ValidateConstraint it) {
            return it.table();
        }
        return tableOfMore(operation);
    }

    private static @Nullable QualifiedName tableOfMore(Operation operation) {
        if (operation instanceof Operation.CreateIndex it) {
            return it.index().table();
        }
        if (operation instanceof Operation.DropIndex it) {
            return it.table();
        }
        if (operation instanceof Operation.RenameIndex it) {
            return it.table();
        }
        if (operation instanceof Operation.SetTableOptions it) {
            return it.table();
        }
        return operation instanceof Operation.SetTableComment it ? it.table() : null;
    }

    private static int place(Operation operation) {
        return switch (operation.name()) {
            case "DropIndex", "DropConstraint" -> 0;
            case "SetTableOptions" -> place((Operation.SetTableOptions) operation);
            case "SetTableComment" -> 2;
            case "AddColumn" -> 3;
            case "AlterColumn" -> beginsToCollate((Operation.AlterColumn) operation) ? 1 : 4;
            case "DropColumn" -> 5;
            case "RenameConstraint", "RenameIndex" -> 6;
            case "AddConstraint" -> 7;
            default -> 8;
        };
    }

    /** A column says its collation before its table's changes, or it would change with that. */
    static boolean beginsToCollate(Operation.AlterColumn change) {
        return !collates(change.from()) && collates(change.to());
    }

    private static boolean collates(Column column) {
        return column.collation() != null || column.option(ColumnOption.CHARACTER_SET) != null;
    }

    /** A table has to be like those above before it is tied to them, and is free after it. */
    private static int place(Operation.SetTableOptions operation) {
        int was = Lineage.parents(operation.from()).size();
        int shall = Lineage.parents(operation.to()).size();
        return was == shall ? 2 : shall > was ? LAST : FIRST;
    }

    private static int coming(ObjectId id) {
        return switch (id.kind()) {
            case VIEW, TRIGGER, POLICY, EVENT, GRANT, COMMENT -> TEXTS_COME;
            case NATIVE_OBJECT -> isForOthers(id) ? THINGS_COME : TEXTS_COME;
            default -> THINGS_COME;
        };
    }

    private static int going(ObjectId id) {
        return switch (id.kind()) {
            case VIEW, TRIGGER, POLICY, EVENT, GRANT, COMMENT -> TEXTS_GO;
            case NATIVE_OBJECT -> isForOthers(id) ? THINGS_GO : TEXTS_GO;
            default -> THINGS_GO;
        };
    }

    /** What only acts, as a rule or a trigger does, comes late and goes early. */
    private static boolean isForOthers(ObjectId id) {
        return id.parent() == null && !id.detail().endsWith("TRIGGER");
    }

    private Step.Rank rank(int phase, int group, int place) {
        return new Step.Rank(phase, group, place, number++);
    }
}

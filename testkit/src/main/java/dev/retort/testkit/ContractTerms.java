package dev.retort.testkit;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.operation.Operations;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.ScheduledEvent;
import dev.retort.schema.Trigger;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a dialect says of itself and of its database, so that the contract can be tried on it. */
public abstract class ContractTerms {

    /** The dialect, as {@link java.util.ServiceLoader} would make it. */
    protected abstract Dialect dialect();

    /** A new database with nothing in it. */
    protected abstract ContractDatabase open() throws SQLException;

    /**
     * What is inspected: everything. Where that ends with the connection's own schema, the others
     * that a test makes, which are "sales" and "shop".
     */
    protected Scope scope() {
        return Scope.everything();
    }

    /**
     * The names of the behaviours that the dialect refuses since its database has no statement for
     * them; with {@code undo } before it where only the way back is refused. The contract fails for
     * one that is refused and not named here, and for one that is named and not refused.
     */
    protected Set<String> refused() {
        return Set.of();
    }

    /** Whether the database can put a column elsewhere than at the end. */
    protected boolean ordersColumns() {
        return true;
    }

    /**
     * Behaviours that the dialect does not keep yet, each with the reason in a sentence; they are
     * skipped.
     */
    protected Map<String, String> gaps() {
        return Map.of();
    }

    /** A collation that the database has and that is not its default. */
    protected String collation() {
        return "C";
    }

    /** A role that is there. */
    protected String role() {
        return "clerk";
    }

    /** An extension that the database could switch on. */
    protected String extension() {
        return "pg_trgm";
    }

    /** A version of it, not the newest. */
    protected String extensionVersion() {
        return "1.5";
    }

    /**
     * How the options are written that the database knows, each by its constant, where it writes
     * them otherwise than the one that they come from; empty for one that {@link #own} tries.
     */
    protected Map<Enum<?>, String> words() {
        return Map.of();
    }

    /** A function of this text, with this number in it; the standard's where it is refused. */
    protected Routine function(int number) {
        return new Routine(
                Routine.Kind.FUNCTION,
                QualifiedName.of("times"),
                "",
                "CREATE FUNCTION times(x integer) RETURNS integer RETURN x * " + number);
    }

    /** A procedure with this number in its text. */
    protected Routine procedure(int number) {
        return new Routine(
                Routine.Kind.PROCEDURE,
                QualifiedName.of("tidy"),
                "",
                "CREATE PROCEDURE tidy() DELETE FROM account WHERE id = " + number);
    }

    /** An aggregate with this number in its text. */
    protected Routine aggregate(int number) {
        return new Routine(
                Routine.Kind.AGGREGATE,
                QualifiedName.of("total"),
                "",
                "CREATE AGGREGATE FUNCTION total(x integer) RETURNS integer RETURN " + number);
    }

    /** What has to be there for {@link #trigger} beside the table that it watches. */
    protected void beforeTrigger(Operations op) {}

    /** A trigger of "account" with this number in its text. */
    protected Trigger trigger(int number) {
        return Trigger.of(
                "tr_account",
                QualifiedName.of("account"),
                "CREATE TRIGGER tr_account BEFORE UPDATE ON account FOR EACH ROW SET NEW.amount = "
                        + number);
    }

    /** Something on a schedule, with this number in its text. */
    protected ScheduledEvent event(int number) {
        return new ScheduledEvent(
                QualifiedName.of("ev_tidy"),
                "CREATE EVENT ev_tidy ON SCHEDULE EVERY " + number + " DAY DO DELETE FROM account");
    }

    final TextBehaviours.Texts texts() {
        return new TextBehaviours.Texts(
                this::function,
                this::procedure,
                this::aggregate,
                this::beforeTrigger,
                this::trigger,
                this::event);
    }

    /** Behaviours of this database alone, in its own words. */
    protected List<Behaviour> own() {
        return List.of();
    }
}

package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Operations;
import dev.retort.schema.Comment;
import dev.retort.schema.Grant;
import dev.retort.schema.NativeObject;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.ScheduledEvent;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** What is kept as text: routines, triggers and what runs on a schedule. */
final class TextBehaviours {

    /**
     * How a database writes them; each text holds a number, so that two of them differ.
     *
     * @param beforeTrigger what a trigger of "account" calls, where that is an object of its own
     */
    record Texts(
            IntFunction<Routine> function,
            IntFunction<Routine> procedure,
            IntFunction<Routine> aggregate,
            Consumer<Operations> beforeTrigger,
            IntFunction<Trigger> trigger,
            IntFunction<ScheduledEvent> event) {}

    /** As the database tells them that knows them. */
    private static final List<NativeObject> NATIVES =
            List.of(
                    new NativeObject(
                            "RULE",
                            QualifiedName.of("still"),
                            QualifiedName.of("account"),
                            "",
                            List.of(
                                    "CREATE RULE still AS ON DELETE TO account DO INSTEAD"
                                            + " NOTHING")),
                    new NativeObject(
                            "OPERATOR",
                            QualifiedName.of("<=>"),
                            null,
                            "(integer, integer)",
                            List.of(
                                    "CREATE OPERATOR <=> (PROCEDURE = int4eq, LEFTARG = integer,"
                                            + " RIGHTARG = integer)")));

    private TextBehaviours() {}

    static List<Behaviour> all(Texts texts, String role) {
        List<Behaviour> all = new ArrayList<>();
        Consumer<Operations> account = Fixtures::account;
        for (IntFunction<Routine> routine :
                List.of(texts.function(), texts.procedure(), texts.aggregate())) {
            String kind = routine.apply(2).routineKind().toString().toLowerCase(Locale.ROOT);
            all.addAll(lives((kind.startsWith("a") ? "an " : "a ") + kind, account, routine));
        }
        Consumer<Operations> watched = account.andThen(texts.beforeTrigger());
        all.addAll(lives("a trigger", watched, texts.trigger()));
        all.addAll(lives("an event", account, texts.event()));
        all.add(
                Behaviour.of(
                        "create what one database alone knows",
                        account,
                        op -> NATIVES.forEach(op::create)));
        Trigger on = texts.trigger().apply(2);
        Trigger off = new Trigger(on.name(), on.table(), on.definition(), "DISABLE");
        all.add(Behaviour.of("create a trigger that does not fire", watched, op -> op.create(off)));
        all.add(
                Behaviour.of(
                        "stop a trigger from firing",
                        watched.andThen(op -> op.create(on)),
                        op -> op.alter(on, off)));
        Routine function = texts.function().apply(2);
        all.add(
                Behaviour.of(
                        "grant rights on a function",
                        op -> op.create(function),
                        op ->
                                op.create(
                                        new Grant(
                                                function.id(), role, List.of("EXECUTE"), false))));
        return all;
    }

    private static List<Behaviour> lives(
            String what, Consumer<Operations> before, IntFunction<? extends SchemaObject> object) {
        SchemaObject first = object.apply(2);
        Consumer<Operations> there = before.andThen(op -> op.create(first));
        ObjectId id = first.id();
        return List.of(
                Behaviour.of("create " + what, before, op -> op.create(first)),
                Behaviour.of("replace " + what, there, op -> op.replace(object.apply(3))),
                Behaviour.of("rename " + what, there, op -> op.rename(id, "other")),
                Behaviour.of("drop " + what, there, op -> op.drop(id)),
                Behaviour.of(
                        "drop " + what + " that is not there", before, op -> op.dropIfExists(id)),
                Behaviour.of(
                        "comment on " + what,
                        there,
                        op -> {
                            op.create(new Comment(id, "it's here"));
                            op.drop(new Comment(id, "it's here"));
                        }));
    }
}

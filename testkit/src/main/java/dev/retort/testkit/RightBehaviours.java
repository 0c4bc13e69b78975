package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Operations;
import dev.retort.schema.Deferral;
import dev.retort.schema.Exclusion;
import dev.retort.schema.Extension;
import dev.retort.schema.Grant;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Who may do what, which rows exclude each other, and what is switched on. */
final class RightBehaviours {

    private static final QualifiedName ACCOUNT = TableBehaviours.account();

    private RightBehaviours() {}

    /** With a role that is there, and an extension that could be. */
    static List<Behaviour> all(String role, String extension, String version) {
        List<Behaviour> all = new ArrayList<>(policies(role));
        all.addAll(grants(role));
        all.addAll(moreGrants(role));
        all.addAll(exclusions());
        all.addAll(extensions(extension, version));
        return all;
    }

    private static Policy own() {
        return new Policy("own", ACCOUNT, true, "ALL", List.of(), "id > 0", null);
    }

    private static void policy(Operations op) {
        Fixtures.account(op);
        op.create(own());
    }

    private static List<Behaviour> policies(String role) {
        Policy theirs =
                new Policy("own", ACCOUNT, true, "ALL", List.of(role), "id > 5", "amount > 1");
        Policy strict =
                new Policy("strict", ACCOUNT, false, "UPDATE", List.of(role), "id > 0", "id > 1");
        Policy narrow = new Policy("own", ACCOUNT, false, "SELECT", List.of(), "id > 5", null);
        return List.of(
                Behaviour.of("create a policy", Fixtures::account, op -> op.create(own())),
                Behaviour.of(
                        "create a policy that narrows", Fixtures::account, op -> op.create(strict)),
                Behaviour.of(
                        "alter a policy", RightBehaviours::policy, op -> op.alter(own(), theirs)),
                Behaviour.of(
                        "replace a policy by one of another kind",
                        RightBehaviours::policy,
                        op -> op.replace(narrow)),
                Behaviour.of(
                        "rename a policy",
                        RightBehaviours::policy,
                        op -> op.rename(own().id(), "mine")),
                Behaviour.of("drop a policy", RightBehaviours::policy, op -> op.drop(own().id())),
                Behaviour.of(
                        "drop a policy that is not there",
                        Fixtures::account,
                        op -> op.dropIfExists(own().id())));
    }

    private static Grant grant(ObjectId target, String role, String... privileges) {
        return new Grant(target, role, List.of(privileges), false);
    }

    private static Behaviour onTable(String name, Grant grant) {
        return Behaviour.of(name, Fixtures::account, op -> op.create(grant));
    }

    private static List<Behaviour> grants(String role) {
        ObjectId account = ObjectId.table(ACCOUNT);
        Grant read = grant(account, role, "SELECT");
        Grant write = grant(account, role, "INSERT", "SELECT", "UPDATE");
        return List.of(
                onTable("grant rights on a table", grant(account, role, "INSERT", "SELECT")),
                onTable("grant rights to everybody", grant(account, "PUBLIC", "SELECT")),
                onTable(
                        "grant rights that may be passed on",
                        new Grant(account, role, List.of("SELECT"), true)),
                Behaviour.of(
                        "grant more rights and fewer",
                        op -> {
                            Fixtures.account(op);
                            op.create(read);
                        },
                        op -> {
                            op.alter(read, write);
                            op.alter(write, read);
                        }),
                Behaviour.of(
                        "take rights away",
                        op -> {
                            Fixtures.account(op);
                            op.create(write);
                        },
                        op -> op.drop(write)));
    }

    private static List<Behaviour> moreGrants(String role) {
        ObjectId rich = ObjectId.of(ObjectKind.VIEW, QualifiedName.of("rich"));
        ObjectId name = ObjectId.column(ACCOUNT, "name");
        return List.of(
                onTable("grant rights on a column", grant(name, role, "SELECT", "UPDATE")),
                Behaviour.of(
                        "grant rights on a sequence",
                        op -> op.createSequence(sequence("number")),
                        op -> op.create(grant(sequence("number").id(), role, "SELECT"))),
                Behaviour.of(
                        "grant rights on a view",
                        op -> {
                            Fixtures.account(op);
                            op.createView(view("rich", "SELECT id, name FROM account"));
                        },
                        op -> op.create(grant(rich, role, "SELECT"))));
    }

    private static Behaviour exclusion(String name, Exclusion exclusion) {
        return Behaviour.of(name, Fixtures::account, op -> op.addConstraint("account", exclusion));
    }

    private static List<Behaviour> exclusions() {
        Exclusion.Element same = excluding(part("name"), "=");
        Exclusion.Element overlapping = excluding(expression("int8range(id, id + 1)"), "&&");
        Exclusion.Element byPattern =
                excluding(part("name").operatorClass("text_pattern_ops"), "=");
        return List.of(
                exclusion("add an exclusion", dev.retort.schema.Dsl.exclusion("ex", "hash", same)),
                exclusion(
                        "add an exclusion of expressions",
                        dev.retort.schema.Dsl.exclusion("ex", "gist", overlapping)),
                exclusion(
                        "add an exclusion by an operator class",
                        dev.retort.schema.Dsl.exclusion("ex", "btree", byPattern)),
                exclusion(
                        "add an exclusion of some rows that is checked later",
                        dev.retort.schema.Dsl.exclusion("ex", null, same)
                                .where("amount > 5")
                                .deferral(Deferral.INITIALLY_DEFERRED)),
                Behaviour.of(
                        "create a table with an exclusion",
                        op ->
                                op.createTable(
                                        "booking",
                                        column("room", integer()),
                                        dev.retort.schema.Dsl.exclusion(
                                                "ex", "hash", excluding(part("room"), "=")))),
                Behaviour.of(
                        "drop an exclusion",
                        op -> {
                            Fixtures.account(op);
                            op.addConstraint(
                                    "account", dev.retort.schema.Dsl.exclusion("ex", "hash", same));
                        },
                        op -> op.dropConstraint("account", "ex")));
    }

    private static List<Behaviour> extensions(String name, String version) {
        Extension plain = extension(name);
        return List.of(
                Behaviour.of("create an extension", op -> op.create(plain)),
                Behaviour.of(
                        "create an extension in a schema",
                        op -> op.createSchema("sales"),
                        op -> op.create(new Extension(name, "sales", null))),
                Behaviour.of(
                        "move an extension to another schema",
                        op -> {
                            op.createSchema("sales");
                            op.create(plain);
                        },
                        op -> op.replace(new Extension(name, "sales", null))),
                Behaviour.of(
                        "create an extension of a version",
                        op -> op.create(new Extension(name, null, version))),
                Behaviour.of("drop an extension", op -> op.create(plain), op -> op.drop(plain)),
                Behaviour.of(
                        "drop an extension by its name",
                        op -> op.create(plain),
                        op -> op.drop(plain.id())));
    }
}

package example.secondbrain.revisions;

import static dev.retort.operation.ColumnChange.*;
import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;

/** First and last name become one: filled between two changes of the schema. */
@Revision(id = "009", revises = "008", message = "one full name for each author")
public final class R009_FullNames implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("authors", column("full_name", varchar(201)));
        op.execute("UPDATE authors SET full_name = concat_ws(' ', first_name, last_name)");
        op.alterColumn("authors", "full_name", setNotNull());
        op.dropColumn("authors", "first_name");
        op.dropColumn("authors", "last_name");
    }

    /** What stands behind the last blank is the last name. */
    @Override
    public void downgrade(Operations op) {
        op.addColumn("authors", column("first_name", varchar(100)));
        op.addColumn("authors", column("last_name", varchar(100)));
        op.execute(
                """
                UPDATE authors
                SET first_name = nullif(regexp_replace(full_name, '\\s*\\S+$', ''), ''),
                    last_name = substring(full_name FROM '\\S+$')
                """);
        op.alterColumn("authors", "last_name", setNotNull());
        op.dropColumn("authors", "full_name");
    }
}

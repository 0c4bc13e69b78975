package example.secondbrain.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.ReferentialAction;

/**
 * add authors
 *
 * <p>Proposed by {@code revision --autogenerate}; read it before you run it.
 */
@Revision(id = "007", revises = "006", message = "add authors")
public final class R007_AddAuthors implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "authors",
                column("id", bigint()).notNull().identityByDefault(),
                column("first_name", varchar(100)),
                column("last_name", varchar(100)).notNull(),
                column("website", varchar(500)),
                column("created_at", timestamp(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                primaryKey("id"));
        op.createTable(
                "content_authors",
                column("content_id", uuid()).notNull(),
                column("author_id", bigint()).notNull(),
                primaryKey("content_id", "author_id"),
                foreignKey("fk_content_authors_author", "author_id").references("authors", "id"),
                foreignKey("fk_content_authors_content", "content_id")
                        .references("contents", "id")
                        .onDelete(ReferentialAction.CASCADE));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("content_authors");
        op.dropTable("authors");
    }
}

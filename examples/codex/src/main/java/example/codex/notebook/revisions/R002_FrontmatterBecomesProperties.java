package example.codex.notebook.revisions;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.QualifiedName;

/**
 * Files that predate migrations have the old name; where 001 has run there is nothing to rename.
 */
@Revision(id = "002", revises = "001", message = "frontmatter becomes properties")
public final class R002_FrontmatterBecomesProperties implements Migration {

    @Override
    public void upgrade(Operations op) {
        if (has(op, "frontmatter")) {
            op.renameColumn("file_metadata", "frontmatter", "properties");
        }
    }

    @Override
    public void downgrade(Operations op) {
        op.renameColumn("file_metadata", "properties", "frontmatter");
    }

    private static boolean has(Operations op, String column) {
        return op.inspect()
                .table(QualifiedName.of("file_metadata"))
                .flatMap(it -> it.column(column))
                .isPresent();
    }
}

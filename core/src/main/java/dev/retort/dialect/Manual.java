package dev.retort.dialect;

import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * In which section of a database's manual stands what an operation can ask of it: the statement's
 * own, or the list of statements where it has none of the kind.
 *
 * @param statements the title of the list of all statements
 * @param sections the titles of the statements, by the first words of the statement
 */
public record Manual(String statements, Map<String, String> sections) {

    /** Titles that are the statements' own words. */
    public static Manual of(String statements, String... own) {
        Map<String, String> sections = new java.util.TreeMap<>();
        for (String title : own) {
            sections.put(title, title);
        }
        return new Manual(statements, sections);
    }

    public Manual {
        sections = Map.copyOf(sections);
    }

    /** The statements of an operation; a refusal says where to look. */
    public List<DdlStatement> consulted(Operation operation, Supplier<List<DdlStatement>> sql) {
        try {
            return sql.get();
        } catch (NotSupportedByDatabaseException e) {
            throw e.section(section(operation));
        }
    }

    /** The title of the section. */
    public String section(Operation operation) {
        String words = words(operation);
        String found = sections.get(words);
        if (found == null && words.startsWith("ALTER TABLE ")) {
            found = sections.get("ALTER TABLE");
        }
        return found == null ? statements : found;
    }

    private static String words(Operation operation) {
        if (operation instanceof Operation.CreateObject create) {
            return "CREATE " + word(create.object().id().kind());
        }
        if (operation instanceof Operation.AlterObject alter) {
            return "ALTER " + word(alter.to().id().kind());
        }
        if (operation instanceof Operation.RenameObject rename) {
            return "ALTER " + word(rename.id().kind());
        }
        if (operation instanceof Operation.DropObject drop) {
            return "DROP " + word(drop.id().kind());
        }
        return switch (operation.name()) {
            case "CreateTable" -> "CREATE TABLE";
            case "DropTable" -> "DROP TABLE";
            case "CreateIndex" -> "CREATE INDEX";
            case "DropIndex" -> "DROP INDEX";
            case "RenameIndex" -> "ALTER INDEX";
            case "BulkInsert" -> "INSERT";
            case "DeleteRows" -> "DELETE";
            case "AddEnumValue", "RenameEnumValue" -> "ALTER TYPE";
            case "AddColumn" -> "ALTER TABLE ADD";
            case "AddConstraint" -> "ALTER TABLE ADD CONSTRAINT";
            case "AlterColumn", "ChangeColumn", "MoveColumn" -> "ALTER TABLE ALTER COLUMN";
            case "DropColumn" -> "ALTER TABLE DROP COLUMN";
            case "DropConstraint" -> "ALTER TABLE DROP CONSTRAINT";
            default -> "ALTER TABLE ";
        };
    }

    private static String word(ObjectKind kind) {
        return switch (kind) {
            case ENUM_TYPE, COMPOSITE_TYPE -> "TYPE";
            case ROUTINE -> "FUNCTION";
            default -> kind.word().toUpperCase(Locale.ROOT);
        };
    }
}

package example.knowledge.revisions;

import static dev.retort.schema.Dsl.row;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The profiles that come with the application; those of users stay out of the way. */
@Revision(id = "002", revises = "001", message = "seed profiles")
public final class R20260112_002_SeedProfiles implements Migration {

    private static final Instant MADE = Instant.parse("2026-01-12T00:00:00Z");

    private static final List<List<@Nullable Object>> PROFILES =
            List.of(
                    profile(1, "article", "title", "author", "claims"),
                    profile(2, "meeting", "participants", "decisions", "tasks"),
                    profile(3, "invoice", "number", "supplier", "total"),
                    profile(4, "contract", "parties", "term", "notice"),
                    profile(5, "paper", "title", "abstract", "method", "results"));

    private static List<@Nullable Object> profile(int number, String name, String... fields) {
        return row(id(number), name, fields, true, MADE);
    }

    private static UUID id(int number) {
        return new UUID(0x6b1c2f0e7a4d4c00L, 0x8000000000000000L + number);
    }

    @Override
    public void upgrade(Operations op) {
        op.bulkInsert(
                "extraction_profiles",
                List.of("id", "name", "fields", "builtin", "created_at"),
                PROFILES);
    }

    @Override
    public void downgrade(Operations op) {
        op.deleteRows(
                "extraction_profiles",
                List.of("id"),
                List.of(row(id(1)), row(id(2)), row(id(3)), row(id(4)), row(id(5))));
    }
}

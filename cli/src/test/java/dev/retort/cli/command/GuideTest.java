package dev.retort.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the guide about the command line. */
class GuideTest {

    @Test
    void everyCommandIsThereWithItsOptions() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "guide", "command-line.md"));
        for (Usage usage : Commands.usages()) {
            assertThat(page.lines().filter(it -> it.startsWith("| `" + usage.name() + "`")))
                    .as(usage.name())
                    .hasSize(1)
                    .allSatisfy(row -> assertThat(usage.options()).allMatch(it -> names(row, it)));
        }
        assertThat(Usage.GLOBAL).allMatch(it -> names(page, it));
    }

    private static boolean names(String text, Option option) {
        return option.names().stream().anyMatch(it -> text.contains("`" + it + "`"));
    }
}

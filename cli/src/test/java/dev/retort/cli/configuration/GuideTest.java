package dev.retort.cli.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the guide about the configuration. */
class GuideTest {

    private static final Pattern EXAMPLE = Pattern.compile("```toml\n(.*?)```", Pattern.DOTALL);

    @TempDir Path folder;

    @Test
    void everyKeyIsThere() throws IOException {
        String page = page();
        assertThat(Keys.names()).allSatisfy(it -> assertThat(page).contains("`" + it + "`"));
    }

    @Test
    void everyExampleIsRead() throws IOException {
        List<String> examples = EXAMPLE.matcher(page()).results().map(it -> it.group(1)).toList();
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            Path file = Files.writeString(folder.resolve("retort.toml"), example);
            assertThatCode(() -> ConfigurationFile.read(file, folder.resolve("cache")))
                    .doesNotThrowAnyException();
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "guide", "configuration.md"));
    }
}

package dev.retort.cli.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands, what they print and their exit codes; {@code -Dtranscripts.update} writes them anew.
 */
class TranscriptTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandPrintsWhatItsTranscriptSays() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream()
                    .map(
                            it ->
                                    DynamicTest.dynamicTest(
                                            it.getFileName().toString(), () -> check(it)));
        }
    }

    private void check(Path file) throws IOException {
        String written = Files.readString(file);
        Path own = Files.createDirectories(folder.resolve(file.getFileName().toString()));
        String replayed = Transcript.replay(written, own);
        if (Boolean.getBoolean("transcripts.update") && !replayed.equals(written)) {
            Files.writeString(file, replayed);
        } else {
            assertThat(replayed)
                    .as("%s; -Dtranscripts.update=true writes it anew", file)
                    .isEqualTo(written);
        }
    }
}

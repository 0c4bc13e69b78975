package dev.retort.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The line of a long run. */
class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();
    private final Progress progress =
            new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), clock::get);

    @Test
    void aShortRunShowsNothing() {
        progress.begin(2);
        progress.show("001");
        progress.statement();
        progress.finished();
        assertThat(shown()).isEmpty();
    }

    @Test
    void aLongRunSaysItsRateAndWhatIsLeft() {
        progress.begin(10);
        progress.show("001");
        seconds(2);
        progress.statement();
        progress.finished();
        progress.show("002");
        seconds(2);
        progress.statement();
        assertThat(shown())
                .contains("001, statement 1; 0 of 10 revisions")
                .endsWith("002, statement 1; 1 of 10 revisions, 0.3 a second, 36 s left");
    }

    @Test
    void theLineIsWipedBeforeTheRevisionIsNamed() {
        progress.begin(1);
        seconds(3);
        progress.show("001");
        progress.finished();
        assertThat(shown()).endsWith("\r\u001b[K");
    }

    private void seconds(int count) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(count));
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

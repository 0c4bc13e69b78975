package dev.retort.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The line of a long run. */
class ProgressTest {

    private static final String WIPE = "\r\u001b[K";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();
    private PassingLine line = line(0);
    private Progress progress = new Progress(line, clock::get);

    private PassingLine line(int columns) {
        return new PassingLine(
                new PrintStream(bytes, true, StandardCharsets.UTF_8),
                new Screen(true, true, columns));
    }

    @AfterEach
    void end() {
        line.end();
    }

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
    void theRowsOfAnInsertHaveARateOfTheirOwn() {
        progress.begin(1);
        seconds(10);
        progress.show("001");
        progress.advanced("rows", 500, 50_000);
        seconds(1);
        progress.advanced("rows", 1_500, 50_000);
        assertThat(shown())
                .endsWith("001, rows 1500 of 50000, 1000 a second, 49 s left; 0 of 1 revisions");
        seconds(10);
        progress.advanced("rows", 0, 90_000);
        assertThat(shown()).endsWith("001, rows 0 of 90000, 0 s; 0 of 1 revisions");
    }

    @Test
    void whatHasNoEndInSightSaysHowLongItTakes() {
        progress.begin(1);
        progress.show("001");
        seconds(300);
        progress.advanced("building index: initializing", 0, 0);
        assertThat(shown()).endsWith("001, building index: initializing; 0 of 1 revisions, 5 min");
    }

    @Test
    void theLineIsWipedBeforeAnyOther() {
        progress.begin(1);
        seconds(3);
        progress.show("001");
        progress.finished();
        assertThat(shown()).endsWith(WIPE);
        line.show("compiling");
        line.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), "done\n");
        assertThat(shown()).endsWith("compiling" + WIPE + "done\n");
        line.end();
        line.show("too late");
        assertThat(shown()).endsWith("done\n");
    }

    @Test
    void theLineNeverWraps() {
        line = line(12);
        progress = new Progress(line, clock::get);
        progress.begin(1);
        seconds(3);
        progress.show("0123456789abcdef");
        assertThat(shown()).isEqualTo(WIPE + "0123456789\u2026");
    }

    @Test
    void itGoesOnWhileNothingIsTold() throws InterruptedException {
        progress.begin(1);
        progress.show("001");
        seconds(3);
        for (int i = 0; i < 50 && shown().isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(shown()).endsWith("001, statement 0; 0 of 1 revisions, 3 s");
    }

    private void seconds(int count) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(count));
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

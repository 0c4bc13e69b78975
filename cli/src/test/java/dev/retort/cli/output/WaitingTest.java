package dev.retort.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said where no terminal is, while another program is waited for. */
@Timeout(60)
class WaitingTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Output output(boolean quiet) {
        PrintStream stream = new PrintStream(err, true, UTF_8);
        return new Output(
                stream,
                stream,
                Documents.NONE,
                quiet,
                Style.PLAIN,
                Screen.NONE,
                new PassingLine(stream, Screen.NONE));
    }

    private long said() {
        return err.toString(UTF_8).lines().count();
    }

    @Test
    void aLineIsSaidNowAndThenUntilItIsOver() {
        Waiting waiting = new Waiting(output(false), 5);
        waiting.begin("asking Maven");
        waiting.until(
                () -> {
                    while (said() < 2 && !Thread.currentThread().isInterrupted()) {
                        LockSupport.parkNanos(1_000_000);
                    }
                    return "";
                });
        assertThat(err.toString(UTF_8).lines())
                .isNotEmpty()
                .allMatch(it -> it.matches("\\d+ s, asking Maven"));
    }

    @Test
    void whatIsOverSoonIsNotSpokenOf() {
        Waiting waiting = new Waiting(output(false));
        waiting.begin("asking Maven");
        assertThat(waiting.<String>until(() -> "answer")).isEqualTo("answer");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void whoWantsQuietGetsIt() throws InterruptedException {
        Waiting waiting = new Waiting(output(true), 1);
        waiting.begin("asking Maven");
        Thread.sleep(20);
        assertThat(err.toString(UTF_8)).isEmpty();
    }
}

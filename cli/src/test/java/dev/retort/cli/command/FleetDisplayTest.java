package dev.retort.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.output.Documents;
import dev.retort.cli.output.Output;
import dev.retort.cli.output.PassingLine;
import dev.retort.cli.output.Screen;
import dev.retort.cli.output.Style;
import dev.retort.fleet.FleetProgress;
import dev.retort.fleet.FleetSettings;
import dev.retort.fleet.TargetSource;
import dev.retort.fleet.Template;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FleetDisplayTest {

    private static final Template TEMPLATE = new Template("{target}", Path.of(""));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private void show(Documents documents, Screen screen) {
        PrintStream errors = new PrintStream(err);
        Output output =
                new Output(
                        new PrintStream(out),
                        errors,
                        documents,
                        false,
                        Style.PLAIN,
                        screen,
                        new PassingLine(errors, screen));
        FleetDisplay display = new FleetDisplay(output, it -> Map.of("heads", List.of(it)));
        FleetSettings settings =
                FleetSettings.of(TargetSource.of(List.of())).parallel(1).listener(display);
        new dev.retort.fleet.FleetRun<>(
                        settings,
                        List.of(
                                TEMPLATE.target("h2:mem:a"),
                                TEMPLATE.target("postgresql://me:secret@host/b")),
                        target -> {
                            if (target.name().contains("mem")) {
                                return "001";
                            }
                            throw new IllegalStateException("gone");
                        })
                .run();
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void progressHasTheRateAndTheTimeThatIsLeft() {
        assertThat(FleetDisplay.text(new FleetProgress(400, 3, 1000, Duration.ofSeconds(5))))
                .isEqualTo("400 of 1000, 3 failed, 80 per second, 7 s left");
        assertThat(FleetDisplay.time(Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
    }

    @Test
    void eachDatabaseIsALineOfJsonWithoutSecrets() {
        show(Documents.ONE, Screen.NONE);
        assertThat(text(out).replaceAll("\"millis\": \\d+", "\"millis\": 1").lines())
                .containsExactly(
                        "{\"target\": \"h2:mem:a\", \"outcome\": \"done\", \"millis\": 1,"
                                + " \"heads\": [\"001\"]}",
                        "{\"target\": \"postgresql://me:***@host/b\", \"outcome\": \"failed\","
                                + " \"millis\": 1, \"error\": {\"kind\": \"Unexpected\", \"message\":"
                                + " \"Retort did not expect this: java.lang.IllegalStateException:"
                                + " gone. Please report it, with what \\\"-v\\\" prints.\"}}");
    }

    @Test
    void onATerminalTheLineOfProgressIsClearedInTheEnd() {
        show(Documents.NONE, new Screen(true, true, 80));
        assertThat(text(err)).endsWith("\r\u001b[K");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void elsewhereAShortRunSaysNothingOnTheWay() {
        show(Documents.NONE, Screen.NONE);
        assertThat(text(err)).isEmpty();
    }
}

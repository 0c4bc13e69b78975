package dev.retort.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How wide text is on a terminal. */
class WidthTest {

    @ParameterizedTest
    @CsvSource({
        "account, 7",
        "\u00fcber, 4",
        "u\u0308ber, 4",
        "\u53e3\u5ea7, 4",
        "\uD55C\uAE00, 4",
        "\ud83d\ude00, 2"
    })
    void aTextTakesSoManyPlaces(String text, int places) {
        assertThat(Width.of(text)).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource({
        "add account, 11, add account",
        "add account, 10, add accou\u2026",
        "add account, 1, \u2026",
        "add account, 0, add account",
        "\u53e3\u5ea7\u53e3\u5ea7, 6, \u53e3\u5ea7\u2026",
        "\u53e3\u5ea7\u53e3\u5ea7, 8, \u53e3\u5ea7\u53e3\u5ea7"
    })
    void aLineIsCutToFit(String line, int places, String cut) {
        assertThat(Width.cut(line, places)).isEqualTo(cut);
    }

    @Test
    void whatStandsBesideALineIsLeftRoomFor() {
        assertThat(
                        output(new Screen(true, true, 30))
                                .fitting("  create account", "upgrade  (12 ms)"))
                .isEqualTo("  create acco\u2026");
        assertThat(output(Screen.NONE).fitting("  create account", "upgrade  (12 ms)"))
                .isEqualTo("  create account");
    }

    private static Output output(Screen screen) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        PassingLine line = new PassingLine(nowhere, screen);
        return new Output(nowhere, nowhere, Documents.NONE, false, Style.PLAIN, screen, line);
    }

    @Test
    void aColourTakesNoPlaceAndEndsWhereTheLineIsCut() {
        assertThat(Width.of("\u001b[33m001\u001b[0m")).isEqualTo(3);
        assertThat(Width.cut("\u001b[33mabcdef\u001b[0m end", 4))
                .isEqualTo("\u001b[33mabc\u2026\u001b[0m");
    }
}

package dev.retort.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void cellsStandBelowOneAnotherWhateverTheirColour() {
        Columns columns =
                new Columns()
                        .row(Style.COLOURED.good("001"), "first")
                        .row("a41be0c95d12", "zweite, größere", "x")
                        .row("𝄞", "");
        assertThat(columns.lines())
                .containsExactly(
                        "\u001b[32m001\u001b[0m           first",
                        "a41be0c95d12  zweite, größere  x",
                        "𝄞");
    }
}

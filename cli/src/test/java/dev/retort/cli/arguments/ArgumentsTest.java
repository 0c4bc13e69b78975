package dev.retort.cli.arguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final Usage USAGE =
            Usage.of("upgrade", "Upgrade.")
                    .taking(Parameter.one("TARGET", "Where to."))
                    .with(
                            Option.flag("--sql", "Script."),
                            Option.of("-r, --rev-range", "A:B", "Range."),
                            Option.flag("-v, --verbose, --long", "More."));

    @Test
    void globalOptionsStandBeforeOrAfterTheCommand() {
        Arguments before =
                Arguments.parseBeforeCommand(List.of("-c", "a.toml", "-x", "a=1", "upgrade", "-q"));
        assertThat(before.words()).containsExactly("upgrade", "-q");
        Arguments all = Arguments.parse(USAGE, before, List.of("head", "-x", "b=2", "--json"));
        assertThat(all.value("--config")).contains("a.toml");
        assertThat(all.values("-x")).containsExactly("a=1", "b=2");
        assertThat(all.has("--json")).isTrue();
        assertThat(all.words()).containsExactly("head");
    }

    @Test
    void aSignAndADigitAreATarget() {
        assertThat(parse("-1").words()).containsExactly("-1");
        assertThat(parse("+2", "--sql").words()).containsExactly("+2");
        assertThat(parse("--", "--sql").words()).containsExactly("--sql");
    }

    @Test
    void aValueMayBeGluedOrApart() {
        assertThat(parse("x", "-r-3:current").value("--rev-range")).contains("-3:current");
        assertThat(parse("x", "-r", "-3:current").value("--rev-range")).contains("-3:current");
        assertThat(parse("x", "--rev-range=a:b").value("--rev-range")).contains("a:b");
    }

    @Test
    void verboseBeforeTheCommandIsAnotherThanBehindIt() {
        Arguments before = Arguments.parseBeforeCommand(List.of("-vv", "upgrade"));
        assertThat(before.count("--verbose")).isEqualTo(2);
        Arguments all = Arguments.parse(USAGE, before, List.of("head", "-v"));
        assertThat(all.count("--verbose")).isEqualTo(2);
        assertThat(all.has("--long")).isTrue();
    }

    @Test
    void whatCannotBeUnderstoodIsWrongUsage() {
        assertThatThrownBy(() -> parse("x", "--sqll"))
                .isInstanceOf(WrongUsageException.class)
                .hasMessage(
                        "There is no option \"--sqll\". The nearest is \"--sql\"."
                                + " See \"retort upgrade --help\".");
        assertThatThrownBy(() -> parse("x", "--sql=1")).hasMessageContaining("takes no value");
        assertThatThrownBy(() -> parse("x", "-r"))
                .hasMessageStartingWith("\"--rev-range\" takes a value: A:B.");
        assertThatThrownBy(() -> parse())
                .hasMessageStartingWith("\"upgrade\" takes a TARGET: Where to.");
        assertThatThrownBy(() -> parse("x", "y"))
                .hasMessageStartingWith("\"y\" is one word too many.");
    }

    private static Arguments parse(String... typed) {
        return Arguments.parse(USAGE, Arguments.parseBeforeCommand(List.of()), List.of(typed));
    }
}

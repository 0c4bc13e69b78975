package dev.retort.cli.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {

    @TempDir Path folder;

    @Test
    void anEnvironmentInheritsWhatItDoesNotSet() throws IOException {
        Settings settings =
                settings(
                        "bank",
                        """
                        [retort]
                        timezone = "UTC"
                        script_locations = ["one", "two"]
                        [retort.source]
                        kind = "jpa"
                        packages = ["com.example"]
                        [retort.environment.bank]
                        script_locations = ["three"]
                        source.packages = ["com.example.bank"]
                        """);
        assertThat(settings.text("timezone")).contains("UTC");
        assertThat(settings.paths("script_locations")).containsExactly(folder.resolve("three"));
        assertThat(settings.text("source.kind")).contains("jpa");
        assertThat(settings.texts("source.packages")).containsExactly("com.example.bank");
    }

    @Test
    void pathsAreRelativeToTheFile() throws IOException {
        Settings settings =
                settings("[retort]\nscript_locations = [\"../scripts\", \"/var/scripts\"]\n");
        assertThat(settings.paths("script_locations"))
                .containsExactly(folder.resolveSibling("scripts"), Path.of("/var/scripts"));
    }

    @Test
    void aListOfTablesKeepsItsOrder() throws IOException {
        Settings settings =
                settings(
                        """
                        [[retort.format]]
                        command = ["first", "{file}"]
                        [[retort.format]]
                        command = ["second"]
                        """);
        assertThat(settings.tables("format"))
                .extracting(it -> it.texts("command").get(0))
                .containsExactly("first", "second");
    }

    @Test
    void anUnknownKeyIsAnErrorThatNamesTheNearest() {
        assertThatThrownBy(() -> settings("[retort]\n\nulr = \"x\"\n"))
                .isInstanceOf(UnknownKeyException.class)
                .hasMessage(
                        "\"retort.ulr\" is no key (\"%s\", line 3). The nearest is \"url\"."
                                .formatted(folder.resolve("retort.toml")));
        assertThatThrownBy(() -> settings("[retort.source]\npackage = [\"x\"]\n"))
                .hasMessageContaining("The nearest is \"packages\".");
        assertThatThrownBy(() -> settings("[retort.environment.bank]\nuser_name = \"x\"\n"))
                .hasMessageStartingWith("\"retort.environment.bank.user_name\" is no key");
        assertThatThrownBy(() -> settings("[[retort.format]]\nif = \"x\"\n"))
                .hasMessageEndingWith("Known: command.");
        assertThatThrownBy(() -> settings("[retrot]\n"))
                .hasMessageEndingWith("The nearest is \"retort\".");
    }

    @Test
    void aValueThatDoesNotSuitItsKeyIsAnError() {
        assertThatThrownBy(() -> settings("[retort]\nscript_locations = \"one\"\n"))
                .isInstanceOf(WrongValueException.class)
                .hasMessageStartingWith("\"retort.script_locations\" has to be a list of texts");
        assertThatThrownBy(() -> settings("retort = 1\n")).hasMessageContaining("a table");
        assertThatThrownBy(() -> settings("[retort]\nformat = 1\n"))
                .hasMessageContaining("a list of tables, [[retort.format]]");
        assertThatThrownBy(
                        () ->
                                settings("[retort]\ntimezone = \"Mars\"\n")
                                        .read("timezone", "a time zone", ZoneId::of))
                .hasMessageStartingWith("\"timezone\" has to be a time zone (");
        assertThatThrownBy(
                        () ->
                                settings("[retort]\ntransaction = \"none\"\n")
                                        .oneOf("transaction", Map.of("revision", 1, "all", 2)))
                .hasMessageStartingWith("\"transaction\" has to be \"all\" or \"revision\" (");
    }

    @Test
    void whatIsNoTomlIsShownWhereItStops() {
        assertThatThrownBy(() -> settings("[retort]\nurl = jdbc\n"))
                .isInstanceOf(MalformedConfigurationException.class)
                .hasMessage(
                        "\"%s\" cannot be read at line 2, column 7: Unexpected 'j', expected a value. Correct it there."
                                .formatted(folder.resolve("retort.toml")));
    }

    @Test
    void anUnknownEnvironmentNamesTheNearest() {
        assertThatThrownBy(() -> settings("bnak", "[retort.environment.bank]\n"))
                .isInstanceOf(UnknownEnvironmentException.class)
                .hasMessageStartingWith("There is no environment \"bnak\"")
                .hasMessageEndingWith("The nearest is \"bank\".");
    }

    @Test
    void aFileThatIsNotThereSaysWhatToDo() {
        assertThatThrownBy(() -> ConfigurationFile.read(folder.resolve("retort.toml"), folder))
                .isInstanceOf(MissingConfigurationException.class)
                .hasMessageEndingWith("Make one by \"retort init\", or name another by \"-c\".");
    }

    @Test
    void aVariableIsLookedForOnlyWhereItsKeyIsAskedFor() throws IOException {
        Settings settings = settings("[retort]\nurl = \"${NOWHERE}\"\ntimezone = \"UTC\"\n");
        assertThat(settings.text("timezone")).contains("UTC");
        assertThatThrownBy(() -> settings.text("url"))
                .isInstanceOf(MissingVariableException.class)
                .hasMessage(
                        ("\"url\" (\"%s\", line 2) asks for \"NOWHERE\", which is not given."
                                        + " Set it in the environment, or write a default:"
                                        + " \"${NOWHERE:-…}\".")
                                .formatted(folder.resolve("retort.toml")));
    }

    private Settings settings(String text) throws IOException {
        return settings(null, text);
    }

    private Settings settings(String environment, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("retort.toml"), text);
        return ConfigurationFile.read(file, folder.resolve("cache"))
                .settings(Optional.ofNullable(environment), new Variables(Map.of(), Map.of()));
    }
}

package dev.retort.cli.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAddressTest {

    private static final String FILE = "[retort]\nurl = \"sqlite:///file.db\"\n";

    @TempDir Path folder;

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        Map<String, String> environment = Map.of("RETORT_URL", "sqlite:///environment.db");
        assertThat(chosen(Optional.of("sqlite:///given.db"), environment).url().path())
                .isEqualTo("given.db");
        assertThat(chosen(Optional.empty(), environment).url().path()).isEqualTo("environment.db");
        assertThat(chosen(Optional.empty(), Map.of()).url().path()).isEqualTo("file.db");
    }

    @Test
    void onlyTheFileIsRelativeToItself() throws IOException {
        Path working = Path.of("/work");
        assertThat(chosen(Optional.of("sqlite:///given.db"), Map.of()).folder()).isEqualTo(working);
        assertThat(chosen(Optional.empty(), Map.of()).folder()).isEqualTo(folder);
    }

    @Test
    void partsMakeAUrl() throws IOException {
        DatabaseAddress address =
                address(
                        """
                        [retort]
                        dialect = "postgresql"
                        host = "db"
                        port = "${DB_PORT:-5433}"
                        database = "bank"
                        user = "ada"
                        password = "p%@/?"
                        """);
        assertThat(address.url().toJdbc("postgresql")).isEqualTo("jdbc:postgresql://db:5433/bank");
        assertThat(address.url().user()).contains("ada");
        assertThat(address.url().password()).contains("p%@/?");
        assertThat(address.url()).hasToString("postgresql://ada:***@db:5433/bank");
    }

    @Test
    void aPartReplacesThatOfTheUrl() throws IOException {
        DatabaseAddress address =
                address(
                        """
                        [retort]
                        url = "postgresql://ada@localhost:5432/bank?ssl=on"
                        [retort.environment.live]
                        host = "live"
                        password = "sesame"
                        """,
                        "live");
        assertThat(address.url()).hasToString("postgresql://ada:***@live:5432/bank?ssl=on");
    }

    @Test
    void aPasswordMayStandInAUrl() throws IOException {
        DatabaseAddress address =
                DatabaseAddress.of(
                        settings(
                                "[retort]\nurl = \"postgresql://ada:${SECRET|url}@db/bank\"\n",
                                Optional.empty(),
                                Map.of("SECRET", "a/b@c%d?")));
        assertThat(address.url().password()).contains("a/b@c%d?");
    }

    @Test
    void noUrlIsAnErrorThatNamesTheWays() {
        assertThatThrownBy(() -> address("[retort.environment.bank]\nurl = \"sqlite://\"\n"))
                .isInstanceOf(MissingKeyException.class)
                .hasMessage(
                        "The configuration says no \"url\". Write it there (or \"dialect\", \"host\""
                                + " and \"database\"), set RETORT_URL, or say --url. Or choose an"
                                + " environment by \"-n\": bank.");
    }

    private DatabaseAddress chosen(Optional<String> given, Map<String, String> environment)
            throws IOException {
        Settings settings = settings(FILE, Optional.empty(), environment);
        return DatabaseAddress.choose(
                given, new Variables(environment, Map.of()), Path.of("/work"), () -> settings);
    }

    private DatabaseAddress address(String text, String... environment) throws IOException {
        return DatabaseAddress.of(
                settings(
                        text,
                        Optional.of(environment).map(it -> it.length == 0 ? null : it[0]),
                        Map.of()));
    }

    private Settings settings(String text, Optional<String> name, Map<String, String> environment)
            throws IOException {
        Path file = Files.writeString(folder.resolve("retort.toml"), text);
        return ConfigurationFile.read(file, folder.resolve("cache"))
                .settings(name, new Variables(environment, Map.of()));
    }
}

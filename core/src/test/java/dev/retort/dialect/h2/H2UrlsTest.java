package dev.retort.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.DatabaseUrl;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H2UrlsTest {

    private final H2Dialect dialect = new H2Dialect();

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:./bank, jdbc:h2:file:/srv/app/bank",
        "jdbc:h2:file:data/bank;MODE=MySQL, jdbc:h2:file:/srv/app/data/bank;MODE=MySQL",
        "h2:bank, jdbc:h2:file:/srv/app/bank",
        "jdbc:h2:/var/bank, jdbc:h2:file:/var/bank",
        "jdbc:h2:~/bank, jdbc:h2:~/bank",
        "jdbc:h2:mem:bank;DB_CLOSE_DELAY=-1, jdbc:h2:mem:bank;DB_CLOSE_DELAY=-1",
        "jdbc:h2:mem:, jdbc:h2:mem:",
        "jdbc:h2:tcp://db:9092/~/bank, jdbc:h2:tcp://db:9092/~/bank",
        "jdbc:h2:zip:data.zip!/bank, jdbc:h2:zip:data.zip!/bank"
    })
    void aRelativeFileLiesInTheFolder(String url, String jdbc) {
        assertThat(dialect.jdbcUrl(DatabaseUrl.parse(url), Path.of("/srv/app"))).isEqualTo(jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:/srv/app/bank;MODE=MySQL, /srv/app/bank.mv.db",
        "jdbc:h2:/srv/app/bank, /srv/app/bank.mv.db"
    })
    void theFileIsNamedAsTheDatabaseNamesIt(String url, Path file) {
        assertThat(dialect.file(url)).contains(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:bank", "jdbc:h2:tcp://db/bank", "jdbc:h2:zip:a.zip!/b"})
    void whatIsNoFileHasNone(String url) {
        assertThat(dialect.file(url)).isEmpty();
    }
}

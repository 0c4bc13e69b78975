package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.MalformedUrlException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    jdbc:postgresql://localhost:5432/bank   | jdbc:postgresql://localhost:5432/bank
                    jdbc:postgresql:bank                    | jdbc:postgresql:bank
                    postgresql://u:p@localhost:5432/bank    | jdbc:postgresql://localhost:5432/bank
                    postgresql+psycopg2://u@db/bank?a=b&c=d | jdbc:postgresql://db/bank?a=b&c=d
                    jdbc:postgresql://u:p@db/bank           | jdbc:postgresql://db/bank
                    postgresql:///bank                      | jdbc:postgresql:///bank
                    postgresql://db                         | jdbc:postgresql://db
                    postgresql://a:1,b:2/bank               | jdbc:postgresql://a:1,b:2/bank
                    postgresql://[::1]:5432/bank            | jdbc:postgresql://[::1]:5432/bank
                    jdbc:h2:mem:bank;MODE=MySQL             | jdbc:h2:mem:bank;MODE=MySQL
                    jdbc:sqlite:/var/my bank.db             | jdbc:sqlite:/var/my bank.db
                    jdbc:sqlserver://db:1433;database=bank  | jdbc:sqlserver://db:1433;database=bank
                    """)
    void everyShapeBecomesOneForTheDriver(String url, String jdbc) {
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        assertThat(parsed.toJdbc(parsed.scheme())).isEqualTo(jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "sqlite:////abs/bank.db, /abs/bank.db",
        "sqlite:///bank.db, bank.db",
        "sqlite:///folder/bank.db?mode=ro, folder/bank.db",
        "sqlite+aiosqlite:///C:/bank.db, C:/bank.db",
        "sqlite:///:memory:, :memory:",
        "sqlite://, ''",
        "jdbc:sqlite:bank.db, bank.db",
        "sqlite:bank.db, bank.db"
    })
    void aFileIsThePath(String url, String path) {
        assertThat(DatabaseUrl.parse(url).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "mysql+pymysql://ada:secret@db/bank, ada, secret",
        "mysql://ada:p%40ss%2Fw%25rd@db/bank, ada, p@ss/w%rd",
        "mysql://ada:p@ss@db/bank, ada, p@ss",
        "mysql://ada:100%+1@db/bank, ada, 100%+1",
        "mysql://a%3Ada:a:b@db/bank, a:da, a:b",
        "mysql://ada:@db/bank, ada, ''",
        "mysql://ada@db/bank, ada,",
        "mysql://db/bank,,",
        "jdbc:mysql://ada:secret@db/bank, ada, secret"
    })
    void userAndPasswordArePercentDecoded(String url, String user, String password) {
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        assertThat(parsed.user()).isEqualTo(Optional.ofNullable(user));
        assertThat(parsed.password()).isEqualTo(Optional.ofNullable(password));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    postgres://ada:sesame@db/bank             | postgres://ada:***@db/bank
                    postgres://ada:ses@me@db/bank             | postgres://ada:***@db/bank
                    postgres://:sesame@db/bank                | postgres://:***@db/bank
                    jdbc:postgresql://db/bank?user=ada&password=sesame&ssl=on \
                      | jdbc:postgresql://db/bank?user=ada&password=***&ssl=on
                    jdbc:h2:mem:bank;USER=ada;PASSWORD=sesame | jdbc:h2:mem:bank;USER=ada;PASSWORD=***
                    mysql://db/bank?trustStorePassword=sesame | mysql://db/bank?trustStorePassword=***
                    jdbc:oracle:thin:ada/sesame@db:1521/bank  | jdbc:oracle:thin:ada/***@db:1521/bank
                    mysql+x://ada@db/bank                     | mysql+x://ada@db/bank
                    """)
    void whatIsShownHoldsNoSecret(String url, String shown) {
        assertThat(DatabaseUrl.parse(url)).hasToString(shown);
    }

    @Test
    void aLoginThatIsGivenApartTakesPrecedence() {
        DatabaseUrl url =
                DatabaseUrl.parse("postgresql://ada:old@db/bank")
                        .withLogin(Optional.empty(), Optional.of("new"));
        assertThat(url.user()).contains("ada");
        assertThat(url.password()).contains("new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bank.db",
                "jdbc:",
                "//ada:sesame@db/bank",
                "postgresql://ada:se/same@db/bank",
                "postgresql://ada:sesa?me@db/bank",
                "postgresql://ada:sesame@db:port/bank",
                "://ada:sesame@db/bank?password=sesame"
            })
    void whatHasNoShapeIsRefusedWithoutShowingASecret(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(MalformedUrlException.class)
                .hasMessageContaining("is no URL of a database")
                .hasMessageNotContainingAny("se/s", "sesa", "same");
    }
}

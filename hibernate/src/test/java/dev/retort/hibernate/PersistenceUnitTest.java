package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceUnitTest {

    @TempDir Path folder;

    @Test
    void aUnitTellsWhatBearsOnTheSchema() throws IOException {
        List<PersistenceUnit> units =
                PersistenceUnit.parse(
                        file(
                                """
                                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.1">
                                  <persistence-unit name="books" transaction-type="RESOURCE_LOCAL">
                                    <provider>org.example.Other</provider>
                                    <jta-data-source>java:/books</jta-data-source>
                                    <non-jta-data-source>java:/plain</non-jta-data-source>
                                    <mapping-file>META-INF/books.xml</mapping-file>
                                    <jar-file>lib/more.jar</jar-file>
                                    <class> example.Book </class>
                                    <class>example.Author</class>
                                    <exclude-unlisted-classes/>
                                    <shared-cache-mode>ALL</shared-cache-mode>
                                    <validation-mode>NONE</validation-mode>
                                    <properties>
                                      <property name="hibernate.default_schema" value="library"/>
                                    </properties>
                                  </persistence-unit>
                                  <persistence-unit name="others">
                                    <exclude-unlisted-classes>false</exclude-unlisted-classes>
                                  </persistence-unit>
                                </persistence>
                                """));
        assertThat(units).extracting(PersistenceUnit::name).containsExactly("books", "others");
        assertThat(units.get(0).classes()).containsExactly("example.Book", "example.Author");
        assertThat(units.get(0).mappingFiles()).containsExactly("META-INF/books.xml");
        assertThat(units.get(0).jarFiles()).containsExactly("lib/more.jar");
        assertThat(units.get(0).listedOnly()).isTrue();
        assertThat(units.get(0).properties())
                .containsOnly(
                        java.util.Map.entry("hibernate.default_schema", "library"),
                        java.util.Map.entry("jakarta.persistence.validation.mode", "NONE"));
        assertThat(units.get(1).listedOnly()).isFalse();
    }

    @Test
    void aFileThatIsNoXmlIsNamed() throws IOException {
        URL file = file("<persistence>");
        assertThatThrownBy(() -> PersistenceUnit.parse(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("persistence.xml is no readable XML");
    }

    @Test
    void aDocumentTypeIsRefusedSinceItCouldReadFiles() throws IOException {
        URL file =
                file(
                        """
                        <!DOCTYPE persistence [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                        <persistence><persistence-unit name="&secret;"/></persistence>
                        """);
        assertThatThrownBy(() -> PersistenceUnit.parse(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("DOCTYPE is disallowed");
    }

    private URL file(String text) throws IOException {
        return Files.writeString(folder.resolve("persistence.xml"), text).toUri().toURL();
    }
}

package dev.binnacle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.sql.DriverManager;

class TestPostgresTest {
    @Test
    void aRealServerAnswers() throws Exception {
        var settings = TestPostgres.newDatabase();
        String url = "jdbc:postgresql://" + settings.location().display();
        try (var connection = DriverManager.getConnection(url, settings.user(), "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show server_version")) {
            rows.next();
            assertThat(rows.getString(1)).startsWith("18.");
        }
    }
}

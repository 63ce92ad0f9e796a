package dev.binnacle.server;

import dev.binnacle.testing.Material;

import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Loads the schema and data of PostgREST's specification. What needs PostGIS stays out. */
final class Fixtures {
    static final String LOGIN = "Postgrest_Test_Authenticator";
    private static final Pattern DOLLAR = Pattern.compile("(?<![A-Za-z0-9_$])\\$[A-Za-z_]*\\$");
    private final Connection connection;
    private final String database;
    private final List<String> left = new ArrayList<>();

    private Fixtures(Connection connection, String database) {
        this.connection = connection;
        this.database = database;
    }

    /** Returns the statements that could not run. */
    static List<String> load(Connection connection, String database)
            throws SQLException, IOException {
        var fixtures = new Fixtures(connection, database);
        for (String file :
                List.of("database", "roles", "schema", "jwt", "jsonschema", "privileges", "data")) {
            fixtures.run(Material.text("postgrest/" + file + ".sql.gz"));
        }
        return fixtures.left;
    }

    private void run(String script) throws SQLException, IOException {
        String text = script.replace(":\"PGUSER\"", '"' + LOGIN + '"').replace(":DBNAME", database);
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            String sql = text.substring(start, end).strip();
            start = Math.min(text.length(), end + 1);
            if (sql.toLowerCase(Locale.ROOT).matches("(?s)copy .*from stdin.*")) {
                int stop = text.indexOf("\n\\.", start);
                String rows = text.substring(text.indexOf('\n', start) + 1, stop + 1);
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(sql, new StringReader(rows));
                start = text.indexOf('\n', stop + 1);
            } else if (!sql.isEmpty()) {
                execute(sql);
            }
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            left.add(sql + "\n" + refused.getMessage());
        }
    }

    /** Where the statement ends: at a semicolon outside of quotes, dollars and comments. */
    private static int end(String text, int start) {
        Matcher dollar = DOLLAR.matcher(text);
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ';') {
                return i;
            }
            if (c == '\'' || c == '"') {
                i = text.indexOf(c, i + 1);
            } else if (text.startsWith("--", i)) {
                i = text.indexOf('\n', i);
            } else if (text.startsWith("/*", i)) {
                i = text.indexOf("*/", i) + 1;
            } else if (c == '$' && dollar.find(i) && dollar.start() == i) {
                i = text.indexOf(dollar.group(), dollar.end()) + dollar.group().length() - 1;
            }
            i = i < start || i < 0 ? text.length() : i + 1;
        }
        return text.length();
    }
}

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Executors;

/**
 * The floor of a server over PostgreSQL: three requests written by hand, each in the transaction
 * that a real one needs (role and settings set, then the query, then the commit), the JSON built by
 * the database. No parsing, no rights of its own, no errors. Arguments: port, JDBC address.
 */
public class FramedFloor {
    private static final String FRAME =
            "select set_config('role','web_anon',true), set_config('request.jwt.claims',?,true),"
                    + " set_config('request.method',?,true), set_config('request.path',?,true); ";
    private static HikariDataSource pool;

    public static void main(String[] arguments) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var config = new HikariConfig();
        config.setJdbcUrl(arguments[1]);
        config.setMaximumPoolSize(10);
        config.addDataSourceProperty("prepareThreshold", "1");
        pool = new HikariDataSource(config);
        var server =
                HttpServer.create(
                        new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", FramedFloor::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            byte[] body;
            int status = 200;
            if (exchange.getRequestMethod().equals("POST")) {
                String row =
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                body =
                        run(
                                "insert into rest_ins(grp,name,qty,price) select grp,name,qty,price"
                                        + " from json_populate_record(null::rest_ins,?::json)"
                                        + " returning ''",
                                row);
                status = 201;
            } else if (query.startsWith("id=eq.")) {
                body =
                        run(
                                "select json_agg(t) from (select * from rest_items where id=?) t",
                                Long.parseLong(query.substring(6)));
            } else if (query.startsWith("grp=eq.")) {
                body =
                        run(
                                "select json_agg(t) from (select * from rest_items where grp=?"
                                        + " limit 100) t",
                                Integer.parseInt(query.substring(7).replaceAll("&.*", "")));
            } else {
                body =
                        run(
                                "select json_agg(t) from (select id, title, (select row_to_json(a)"
                                    + " from (select name from authors where id = author_id) a)"
                                    + " author, (select json_agg(c) from (select id, body from"
                                    + " comments where post_id = posts.id) c) comments from posts"
                                    + " order by id limit 20) t");
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (SQLException failure) {
            exchange.sendResponseHeaders(500, -1);
        }
    }

    private static byte[] run(String sql, Object... values) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(FRAME + sql)) {
                statement.setString(1, "{\"role\":\"web_anon\"}");
                statement.setString(2, "GET");
                statement.setString(3, "/rest_items");
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 4, values[i]);
                }
                statement.execute();
                statement.getMoreResults();
                try (ResultSet rows = statement.getResultSet()) {
                    rows.next();
                    String json = rows.getString(1);
                    byte[] body = (json == null ? "[]" : json).getBytes(StandardCharsets.UTF_8);
                    connection.commit();
                    return body;
                }
            }
        }
    }
}

package dev.binnacle.desktop.shell;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * Something a tab can show, as data: how one feature opens another's screen, and how tabs survive a
 * restart.
 *
 * @param connection id of the connection it belongs to; empty for none
 * @param details what the kind needs, as text
 */
public record Target(Kind kind, String connection, Map<String, String> details) {

    /** What is shown, each opened by the area's own screen. */
    public enum Kind {
        /**
         * Rows of a table: {@code schema}, {@code table}; {@code =column} entries preset an
         * equality filter.
         */
        ROWS(Area.DATA),
        /** An SQL editor: {@code id} of its draft, optional {@code text}. */
        SQL(Area.SQL),
        /** Structure of a table or view: {@code schema}, {@code table}. */
        TABLE(Area.SCHEMA),
        /** A form for a new table: {@code schema}. */
        NEW_TABLE(Area.SCHEMA),
        /** A routine, sequence or type: {@code schema}, {@code name}, {@code kind}. */
        OBJECT(Area.SCHEMA),
        /**
         * A diagram: {@code view}, a saved one; {@code schema} and {@code table}, what it is
         * around; {@code draft}, the text of one that has no name; {@code design}, of the
         * definition instead of the backend.
         */
        DIAGRAM(Area.SCHEMA),
        /** Compare and migrate: {@code side}, what the backend is compared with. */
        MIGRATION(Area.SCHEMA),
        /** What the linter finds in a backend. */
        LINT(Area.SCHEMA),
        /** Roles by tables. */
        MATRIX(Area.ACCESS),
        /** A role or user: {@code role}; empty = a new one. */
        ROLE(Area.ACCESS),
        /**
         * A request: {@code path} within the workspace's requests; empty = a new one, {@code id} of
         * its draft, optional {@code text}; {@code socket}, how a WebSocket is asked for; {@code
         * shown as} load instead of a form.
         */
        REQUEST(Area.API),
        /** A run of requests: {@code path}, a file or folder of them; empty = all. */
        RUN(Area.API),
        /** The API that is served from here. */
        SERVER(null),
        /** What the console did and was answered. */
        HISTORY(Area.ACTIVITY),
        /** Stored connections: {@code id}; empty = the list. */
        CONNECTION(null),
        SETTINGS(null);

        private final @Nullable Area area;

        Kind(@Nullable Area area) {
            this.area = area;
        }

        /** The area whose screen opens it; null = the shell's own. */
        public @Nullable Area area() {
            return area;
        }
    }

    public Target {
        details = Map.copyOf(details);
    }

    public static Target rows(String connection, TableName table) {
        return new Target(
                Kind.ROWS, connection, Map.of("schema", table.schema(), "table", table.name()));
    }

    public static Target structure(String connection, TableName table) {
        return new Target(
                Kind.TABLE, connection, Map.of("schema", table.schema(), "table", table.name()));
    }

    public static Target sql(String connection, String id, String text) {
        return new Target(Kind.SQL, connection, Map.of("id", id, "text", text));
    }

    /** The tab of a saved query: the same one whenever it is opened. */
    public static Target savedQuery(String connection, Path file) {
        byte[] place = file.toString().getBytes(StandardCharsets.UTF_8);
        String id = UUID.nameUUIDFromBytes(place).toString();
        return new Target(Kind.SQL, connection, Map.of("id", id, "file", file.toString()));
    }

    public static Target of(Kind kind, String connection) {
        return new Target(kind, connection, Map.of());
    }

    /** A new request that begins with a text. */
    public static Target newRequest(String text) {
        return new Target(
                Kind.REQUEST,
                "",
                Map.of("path", "", "id", UUID.randomUUID().toString(), "text", text));
    }

    /** A detail, empty when missing. */
    public String detail(String key) {
        return details.getOrDefault(key, "");
    }

    /** The table of {@link Kind#ROWS} and {@link Kind#TABLE}. */
    public TableName table() {
        return new TableName(detail("schema"), detail("table"));
    }
}

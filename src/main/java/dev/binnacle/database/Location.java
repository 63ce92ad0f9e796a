package dev.binnacle.database;

/**
 * Where a database is. Values are plain fields, never pieces of a URL: the URL is built from them,
 * escaped.
 */
public sealed interface Location {
    Engine engine();

    /** What a person reads: {@code localhost:5432/shop} or {@code ~/shop.mv.db}. */
    String display();

    /**
     * An H2 database in a file.
     *
     * @param path the file without its {@code .mv.db} ending
     */
    record H2File(String path) implements Location {
        @Override
        public Engine engine() {
            return Engine.H2;
        }

        @Override
        public String display() {
            return path;
        }
    }

    /** An H2 database in this program's memory; it lives as long as the backend is open. */
    record H2Memory(String name) implements Location {
        @Override
        public Engine engine() {
            return Engine.H2;
        }

        @Override
        public String display() {
            return "memory:" + name;
        }
    }

    /** An H2 server. */
    record H2Server(String host, int port, String path) implements Location {
        @Override
        public Engine engine() {
            return Engine.H2;
        }

        @Override
        public String display() {
            return host + ":" + port + "/" + path;
        }
    }

    /** A PostgreSQL server, or anything that speaks its protocol. */
    record PostgreSql(String host, int port, String database) implements Location {
        @Override
        public Engine engine() {
            return Engine.POSTGRESQL;
        }

        @Override
        public String display() {
            return host + ":" + port + "/" + database;
        }
    }
}

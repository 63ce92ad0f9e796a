package dev.binnacle.server.h2;

import dev.binnacle.server.h2.policy.Policies;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.ApiException;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Connections that have the rights of one role each, through a login of its own whose password
 * nobody knows.
 */
public final class RoleConnections implements AutoCloseable {
    private static final String LOGIN = "binnacle_login_";
    private static final int PASSWORD_BYTES = 24;
    private final Opening opening;
    private final Connection admin;
    private final Semaphore turns;
    private final Duration patience;
    private final Map<String, Pool> pools = new ConcurrentHashMap<>();
    private final boolean inFile;
    private final boolean policies;

    /** Opens the database that is already open in this program as one of its users. */
    public interface Opening {
        Connection open(String user, String password) throws SQLException;
    }

    private record Pool(String user, String password, Deque<Lease> idle) {}

    /**
     * @param admin makes the logins; this keeps it and closes it
     * @param size connections at most, of all roles together
     * @param patience how long a request waits for one
     */
    public RoleConnections(Opening opening, Connection admin, int size, Duration patience)
            throws SQLException {
        this(opening, admin, size, patience, true);
    }

    /**
     * @param policies whether the tables of row policies are made where there are none
     */
    RoleConnections(
            Opening opening, Connection admin, int size, Duration patience, boolean policies)
            throws SQLException {
        this.opening = opening;
        this.admin = admin;
        this.turns = new Semaphore(size, true);
        this.patience = patience;
        this.inFile = text("select database_path()") != null;
        this.policies = policies ? Policies.prepare(admin) : Policies.isThere(admin);
    }

    private @Nullable String text(String sql) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** Whether policies are kept in the database. */
    boolean keepsPolicies() {
        return policies;
    }

    Connection admin() {
        return admin;
    }

    /** What was acknowledged must be on the disk: H2 would write it a second later. */
    void settle() throws SQLException {
        if (inFile) {
            synchronized (admin) {
                try (Statement statement = admin.createStatement()) {
                    statement.execute("CHECKPOINT SYNC");
                }
            }
        }
    }

    Lease take(String role) throws SQLException {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        boolean taken = false;
        try {
            Pool pool = pools.get(role);
            if (pool == null) {
                pool = pool(role);
            }
            Lease idle = pool.idle().pollFirst();
            Lease lease =
                    idle == null
                            ? new Lease(pool, opening.open(pool.user(), pool.password()))
                            : idle;
            taken = true;
            return lease;
        } finally {
            if (!taken) {
                turns.release();
            }
        }
    }

    private static RuntimeException busy() {
        return new ApiException(
                new ApiError(
                        504,
                        "PGRST003",
                        "Timed out acquiring connection from connection pool.",
                        null,
                        null,
                        Map.of("Retry-After", "1")));
    }

    private Pool pool(String role) throws SQLException {
        synchronized (admin) {
            Pool there = pools.get(role);
            if (there != null) {
                return there;
            }
            Pool made = login(role);
            pools.put(role, made);
            return made;
        }
    }

    private Pool login(String role) throws SQLException {
        if (!isRole(role)) {
            throw Refusal.of("22023", "role \"" + role + "\" does not exist");
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        String user = LOGIN + role;
        try (Statement statement = admin.createStatement()) {
            statement.execute("drop user if exists " + quoted(user));
            statement.execute("create user " + quoted(user) + " password '" + password + "'");
            statement.execute("grant " + quoted(role) + " to " + quoted(user));
            if (policies) {
                statement.execute(
                        "grant select on schema "
                                + quoted(Policies.SCHEMA)
                                + " to "
                                + quoted(user));
            }
        }
        return new Pool(user, password, new ConcurrentLinkedDeque<>());
    }

    private boolean isRole(String role) throws SQLException {
        try (PreparedStatement statement =
                admin.prepareStatement(
                        "select 1 from information_schema.roles where role_name = ?")) {
            statement.setString(1, role);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        pools.values().forEach(pool -> pool.idle().forEach(Lease::discard));
        try {
            admin.close();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** One connection for the length of one request. */
    final class Lease implements AutoCloseable {
        private static final int STATEMENTS = 64;
        private final Pool pool;
        private final Connection connection;
        private final Map<String, PreparedStatement> prepared;
        private boolean broken;
        private boolean steady;

        private Lease(Pool pool, Connection connection) throws SQLException {
            this.pool = pool;
            this.connection = connection;
            connection.setAutoCommit(false);
            this.prepared = new LinkedHashMap<>(STATEMENTS, 0.75f, true);
        }

        /** A statement that stays prepared while it is among the last ones used. */
        PreparedStatement prepare(String sql) throws SQLException {
            PreparedStatement known = prepared.get(sql);
            if (known == null) {
                if (prepared.size() >= STATEMENTS) {
                    var oldest = prepared.entrySet().iterator();
                    oldest.next().getValue().close();
                    oldest.remove();
                }
                known = connection.prepareStatement(sql);
                prepared.put(sql, known);
            }
            return known;
        }

        Connection connection() {
            return connection;
        }

        /** Lets all statements of this transaction see the same rows. */
        void steady() throws SQLException {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            steady = true;
        }

        void commit() throws SQLException {
            connection.commit();
        }

        void rollback() {
            try {
                connection.rollback();
                if (steady) {
                    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                    steady = false;
                }
            } catch (SQLException gone) {
                broken = true;
            }
        }

        private void discard() {
            try {
                connection.close();
            } catch (SQLException gone) {
                broken = true;
            }
        }

        @Override
        public void close() {
            if (broken) {
                discard();
            } else {
                pool.idle().addFirst(this);
            }
            turns.release();
        }
    }
}

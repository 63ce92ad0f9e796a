package dev.binnacle.server.h2.policy;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Policy;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.SqlResource;
import dev.binnacle.database.TableName;
import dev.binnacle.server.query.Frame;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The row policies of an H2 database. The truth is in its schema {@code binnacle}; a change there
 * counts from the next request on.
 */
public final class Policies {
    /** The schema that no request reaches. */
    public static final String SCHEMA = "binnacle";

    private static final String KEPT = SqlResource.read("/sql/h2/policy-kept.sql");
    private static final String ROLES = SqlResource.read("/sql/h2/policy-roles.sql");
    private final Connection admin;
    private final Supplier<Collection<TableName>> tables;
    private final boolean kept;
    private volatile @Nullable Known known;

    /** What was understood, of which text. */
    private record Known(String text, Collection<TableName> tables, ReadyPolicies ready) {}

    /** Gives a statement that is prepared once. */
    public interface Preparing {
        PreparedStatement prepare(String sql) throws SQLException;
    }

    /**
     * @param admin keeps them; its lock is its own monitor
     * @param tables that there are; the same collection as long as nothing has changed
     * @param kept what {@link #prepare} said
     */
    public Policies(Connection admin, Supplier<Collection<TableName>> tables, boolean kept) {
        this.admin = admin;
        this.tables = tables;
        this.kept = kept;
    }

    /**
     * Makes the tables where there are none.
     *
     * @return whether there are now: a database that cannot be written may have none, and so no
     *     policies
     */
    public static boolean prepare(Connection admin) throws SQLException {
        if (isThere(admin)) {
            return true;
        }
        if (isReadOnly(admin)) {
            return false;
        }
        try (Statement statement = admin.createStatement()) {
            statement.execute(SqlResource.read("/sql/h2/policy-create.sql"));
        }
        return true;
    }

    /** Whether the tables are there. */
    public static boolean isThere(Connection admin) throws SQLException {
        try (ResultSet found =
                admin.getMetaData().getTables(null, SCHEMA, "bypass_role", new String[0])) {
            return found.next();
        }
    }

    private static boolean isReadOnly(Connection admin) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery("select readonly()")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * The door of one request.
     *
     * @param login statements of the role in force
     */
    public RowDoor door(Preparing login, Frame frame) throws SQLException {
        String text = kept ? text(login.prepare(KEPT)) : "";
        Known now = known;
        if (now == null || !now.text().equals(text) || now.tables() != tables.get()) {
            now = read(text);
            known = now;
        }
        Set<String> roles = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (!now.ready().tables().isEmpty()) {
            try (ResultSet rows = login.prepare(ROLES).executeQuery()) {
                while (rows.next()) {
                    roles.add(rows.getString(1));
                }
            }
        }
        roles.add(frame.role());
        return new RowDoor(now.ready(), frame.role(), roles, frame.settings(), frame.anonymous());
    }

    private static String text(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private Known read(String text) {
        Collection<TableName> all = tables.get();
        return new Known(
                text, all, ReadyPolicies.of(KeptPolicies.of(text), new PolicyTrial(admin, all)));
    }

    /**
     * Changes row security by {@code CREATE POLICY}, {@code DROP POLICY}, {@code ALTER TABLE …
     * ENABLE ROW LEVEL SECURITY} and {@code ALTER ROLE … BYPASSRLS}: all of them or none.
     *
     * @throws dev.binnacle.base.ProblemException naming what is wrong; then nothing is changed
     */
    public void run(String sql) {
        try {
            List<PolicyStatement> statements = PolicyStatementParser.parse(sql);
            var trial = new PolicyTrial(admin, tables.get());
            synchronized (admin) {
                new PolicyWriter(admin, trial).write(statements);
            }
        } catch (Token.Unreadable unreadable) {
            throw Problem.of(ProblemCode.POLICY_INVALID, String.valueOf(unreadable.getMessage()))
                    .exception(unreadable);
        } catch (SQLException refused) {
            throw Problem.of(ProblemCode.POLICY_INVALID, String.valueOf(refused.getMessage()))
                    .exception(refused);
        }
    }

    /** What is kept for a table. */
    public RowSecurity of(TableName table) throws SQLException {
        synchronized (admin) {
            try (PreparedStatement statement = admin.prepareStatement(KEPT)) {
                KeptPolicies all = KeptPolicies.of(kept ? text(statement) : "");
                List<Policy> policies = all.policies().get(KeptPolicies.key(table));
                return new RowSecurity(
                        all.secures(table) ? RowSecurity.State.ENABLED : RowSecurity.State.OFF,
                        policies == null
                                ? List.of()
                                : policies.stream()
                                        .sorted(Comparator.comparing(Policy::name))
                                        .toList());
            }
        }
    }
}

package dev.binnacle.server.h2;

import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.h2.policy.Policies;
import dev.binnacle.server.h2.policy.RowDoor;
import dev.binnacle.server.plan.CallPlan;
import dev.binnacle.server.plan.ChangePlan;
import dev.binnacle.server.plan.ReadPlan;
import dev.binnacle.server.query.Executor;
import dev.binnacle.server.query.Frame;
import dev.binnacle.server.query.Result;
import dev.binnacle.server.query.Rights;
import dev.binnacle.server.query.Shape;
import dev.binnacle.server.query.SqlBuilder;
import dev.binnacle.server.query.Statements;
import dev.binnacle.server.request.ApiException;
import dev.binnacle.server.settings.ServerSettings;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.sql.DataSource;

/**
 * Runs plans in an H2 database of this program: a statement per embedded resource, the answer
 * written here; each request in a transaction of a connection that has its role's rights.
 */
public final class H2Executor implements Executor {
    private final RoleConnections connections;
    private final List<String> schemas;
    private final Policies policies;
    private volatile Structure structure;

    /**
     * Reads the structure at once.
     *
     * @param schemas that requests name
     */
    public H2Executor(RoleConnections connections, List<String> schemas) {
        this.connections = connections;
        this.schemas = List.copyOf(schemas);
        this.structure = structure();
        this.policies =
                new Policies(
                        connections.admin(),
                        () -> structure.types().keySet(),
                        connections.keepsPolicies());
    }

    /**
     * Serves a database of this program.
     *
     * @param admin opens it as an administrator, who makes the logins of roles
     * @throws ApiException where it cannot be opened
     */
    public static H2Executor open(DataSource admin, ServerSettings settings) {
        try {
            Connection connection = admin.getConnection();
            String url = connection.getMetaData().getURL();
            var connections =
                    new RoleConnections(
                            (user, password) -> DriverManager.getConnection(url, user, password),
                            connection,
                            settings.poolSize(),
                            settings.patience(),
                            settings.is("binnacle-policy-tables", true));
            return new H2Executor(connections, settings.schemas());
        } catch (SQLException failure) {
            throw new ApiException(DatabaseRefusal.away(String.valueOf(failure.getMessage())));
        }
    }

    /** Which rows its tables show to whom; the console changes them here. */
    public Policies policies() {
        return policies;
    }

    private Structure structure() {
        Connection admin = connections.admin();
        synchronized (admin) {
            try {
                return new StructureReader(admin, schemas).read();
            } catch (SQLException failure) {
                throw new ApiException(DatabaseRefusal.away(String.valueOf(failure.getMessage())));
            }
        }
    }

    @Override
    public Exposed exposed() {
        return structure.exposed();
    }

    @Override
    public Rights rights(Frame frame) {
        Connection admin = connections.admin();
        synchronized (admin) {
            try {
                return RightsReader.read(admin, exposed(), frame.role());
            } catch (SQLException failure) {
                throw new ApiException(DatabaseRefusal.away(String.valueOf(failure.getMessage())));
            }
        }
    }

    @Override
    public void reload() {
        structure = structure();
    }

    private interface Work {
        Result run(RoleConnections.Lease lease, ValueText texts, RowDoor door) throws SQLException;
    }

    @Override
    public Result read(Frame frame, ReadPlan plan, Shape shape) {
        refuseExplain(shape);
        Structure now = structure;
        boolean counts = shape.count() != Shape.Count.NONE;
        boolean several = counts || !plan.children().isEmpty();
        plan.countByName(now::hasColumn);
        return run(
                frame,
                now,
                null,
                several,
                (lease, texts, door) -> {
                    var writer = new BranchWriter(now, now.types(plan.from()), door, texts);
                    Branch root = writer.write(plan, null);
                    Long total =
                            counts
                                    ? (Long) count(lease, writer.counted(plan, shape.countLimit()))
                                    : null;
                    var rows = new BranchReader(lease, texts).read(root);
                    byte[] body =
                            Bodies.of(shape, root, rows, texts).getBytes(StandardCharsets.UTF_8);
                    return new Result(total, rows.size(), List.of(), body, null, null, null);
                });
    }

    private static void refuseExplain(Shape shape) {
        if (shape.explain() != null) {
            throw Refusal.notHere("Query plans are not implemented on H2.");
        }
    }

    private static long count(RoleConnections.Lease lease, SqlBuilder out) throws SQLException {
        PreparedStatement statement = lease.prepare(out.text());
        for (int i = 0; i < out.values().size(); i++) {
            statement.setObject(i + 1, Branch.value(out.values().get(i)));
        }
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public Result change(
            Frame frame,
            ChangePlan change,
            ReadPlan rows,
            Shape shape,
            @Nullable Consumer<Result> check) {
        refuseExplain(shape);
        Structure now = structure;
        rows.countByName(now::hasColumn);
        Result result =
                run(
                        frame,
                        now,
                        new FailingRow(change, now),
                        false,
                        (lease, texts, door) -> {
                            var changes = new Changes(now, lease, texts, door);
                            Result done = run(changes, lease, change, rows, shape);
                            if (check != null) {
                                check.accept(done);
                            }
                            if (!frame.rollback()) {
                                lease.commit();
                            }
                            return done;
                        });
        settle(frame);
        return result;
    }

    /**
     * Another may add a row between the look whether it is there and the insert: once more then.
     */
    private static Result run(
            Changes changes,
            RoleConnections.Lease lease,
            ChangePlan change,
            ReadPlan rows,
            Shape shape)
            throws SQLException {
        try {
            return changes.run(change, rows, shape);
        } catch (SQLException refused) {
            if (change instanceof ChangePlan.Insert insert
                    && insert.conflict() != null
                    && DatabaseRefusal.isThere(refused, insert.conflict().columns())) {
                lease.rollback();
                return changes.run(change, rows, shape);
            }
            throw refused;
        }
    }

    @Override
    public Result call(
            Frame frame,
            CallPlan call,
            ReadPlan rows,
            Shape shape,
            @Nullable Consumer<Result> check) {
        throw Refusal.notHere("Routines are not implemented on H2.");
    }

    @Override
    public boolean has(String role, Set<String> any) {
        Connection admin = connections.admin();
        synchronized (admin) {
            try {
                return RightsReader.has(admin, role, any);
            } catch (SQLException failure) {
                throw new ApiException(DatabaseRefusal.away(String.valueOf(failure.getMessage())));
            }
        }
    }

    @Override
    public <T> T within(Frame frame, Function<Statements, T> work) {
        T done;
        try (RoleConnections.Lease lease = connections.take(frame.role())) {
            var refusals =
                    new DatabaseRefusal(
                            structure, null, policies.door(lease::prepare, frame)::guards);
            try {
                Function<SQLException, ApiException> refused =
                        failure -> refusals.of(failure, frame.anonymous()).exception();
                done = work.apply(new LeasedStatements(lease, texts(frame), refused));
                if (!frame.rollback()) {
                    lease.commit();
                }
            } catch (SQLException failure) {
                throw refusals.of(failure, frame.anonymous()).exception();
            } finally {
                lease.rollback();
            }
        } catch (SQLException failure) {
            throw new ApiException(DatabaseRefusal.away(String.valueOf(failure.getMessage())));
        }
        settle(frame);
        return done;
    }

    /** An answer is given when what it tells is on the disk. */
    private void settle(Frame frame) {
        if (!frame.rollback()) {
            try {
                connections.settle();
            } catch (SQLException failure) {
                throw new ApiException(DatabaseRefusal.away(String.valueOf(failure.getMessage())));
            }
        }
    }

    private static ValueText texts(Frame frame) {
        String zone = frame.settings().get("timezone");
        return new ValueText(zone == null ? ZoneId.of("UTC") : ZoneId.of(zone));
    }

    private Result run(
            Frame frame, Structure now, @Nullable FailingRow failing, boolean steady, Work work) {
        ValueText texts = texts(frame);
        try (RoleConnections.Lease lease = connections.take(frame.role())) {
            try {
                if (steady) {
                    lease.steady();
                }
                RowDoor door = policies.door(lease::prepare, frame);
                try {
                    return work.run(lease, texts, door);
                } catch (SQLException failure) {
                    var description = failing == null ? null : failing.with(lease, texts, door);
                    var refusal = new DatabaseRefusal(now, description, door::guards);
                    throw new ApiException(refusal.of(failure, frame.anonymous()));
                }
            } finally {
                lease.rollback();
            }
        } catch (SQLException failure) {
            throw new ApiException(DatabaseRefusal.away(String.valueOf(failure.getMessage())));
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}

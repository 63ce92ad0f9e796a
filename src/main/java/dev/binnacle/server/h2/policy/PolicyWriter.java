package dev.binnacle.server.h2.policy;

import dev.binnacle.database.Policy;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes row security to its tables. */
final class PolicyWriter {
    private final Connection admin;
    private final PolicyTrial trial;

    PolicyWriter(Connection admin, PolicyTrial trial) {
        this.admin = admin;
        this.trial = trial;
    }

    void write(List<PolicyStatement> statements) throws SQLException {
        boolean before = admin.getAutoCommit();
        admin.setAutoCommit(false);
        try {
            for (PolicyStatement each : statements) {
                write(each);
            }
            admin.commit();
        } finally {
            admin.rollback();
            admin.setAutoCommit(before);
        }
    }

    private void write(PolicyStatement statement) throws SQLException {
        switch (statement) {
            case PolicyStatement.Create create -> create(table(create.table()), create.policy());
            case PolicyStatement.Drop drop -> {
                TableName table = table(drop.table());
                int gone =
                        run(
                                "delete from \"binnacle\".\"policy\" where \"table_schema\" = ? and"
                                        + " \"table_name\" = ? and \"name\" = ?",
                                table.schema(),
                                table.name(),
                                drop.policy());
                if (gone == 0 && !drop.ifExists()) {
                    throw new Token.Unreadable(
                            "the policy %s of %s, which there is not"
                                    .formatted(drop.policy(), table));
                }
            }
            case PolicyStatement.Switch change -> {
                TableName table = table(change.table());
                run(
                        change.on()
                                ? "merge into \"binnacle\".\"row_security\" key (\"table_schema\","
                                        + " \"table_name\") values (?, ?)"
                                : "delete from \"binnacle\".\"row_security\" where \"table_schema\""
                                        + " = ? and \"table_name\" = ?",
                        table.schema(),
                        table.name());
            }
            case PolicyStatement.Bypass bypass ->
                    run(
                            bypass.on()
                                    ? "merge into \"binnacle\".\"bypass_role\" key (\"role\")"
                                            + " values (?)"
                                    : "delete from \"binnacle\".\"bypass_role\" where \"role\" = ?",
                            bypass.role());
        }
    }

    private TableName table(PolicyStatement.Named named) {
        return trial.find(named.schema(), named.table());
    }

    private void create(TableName table, Policy policy) throws SQLException {
        trial.ready(table, policy);
        run(
                "insert into \"binnacle\".\"policy\" (\"table_schema\", \"table_name\", \"name\","
                        + " \"command\", \"permissive\", \"roles\", \"using_expression\","
                        + " \"check_expression\") values (?, ?, ?, ?, ?, ?, ?, ?)",
                table.schema(),
                table.name(),
                policy.name(),
                policy.command(),
                policy.permissive(),
                policy.roles(),
                policy.using(),
                policy.check());
    }

    private int run(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = admin.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}

package dev.binnacle.server.h2.policy;

import dev.binnacle.database.Policy;
import dev.binnacle.database.TableName;
import dev.binnacle.server.query.SqlBuilder;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.Map;

/** Lets H2 read the conditions of a policy, as an administrator, before they are used. */
final class PolicyTrial implements ReadyPolicies.Trial {
    private final Connection admin;
    private final Collection<TableName> tables;

    /**
     * @param tables that there are
     */
    PolicyTrial(Connection admin, Collection<TableName> tables) {
        this.admin = admin;
        this.tables = tables;
    }

    @Override
    public ReadyPolicies.Ready ready(TableName key, Policy policy) {
        TableName table = find(key.schema(), key.name());
        return new ReadyPolicies.Ready(
                policy,
                KeptPolicies.roles(policy.roles()),
                expression(table, policy.using()),
                expression(table, policy.check()));
    }

    /**
     * @param schema null = {@code public}
     * @throws Token.Unreadable where there is none
     */
    TableName find(@Nullable String schema, String name) {
        String wanted = schema == null ? "public" : schema;
        return tables.stream()
                .filter(each ->
                        each.schema().equalsIgnoreCase(wanted)
                                && each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () -> new Token.Unreadable("the table " + new TableName(wanted, name)));
    }

    private @Nullable Expression expression(TableName table, @Nullable String written) {
        if (written == null) {
            return null;
        }
        Expression expression =
                ExpressionParser.parse(
                        written,
                        (schema, name) -> find(schema == null ? table.schema() : schema, name));
        var out = new SqlBuilder().sql("SELECT (");
        expression.write(
                out,
                Map.of(),
                (inner, read, alias) -> inner.name(read).sql(" AS ").sql(alias).sql(" "));
        out.sql(") FROM ").name(table).sql(" AS ").name(table.name());
        synchronized (admin) {
            try (PreparedStatement statement = admin.prepareStatement(out.text())) {
                int type = statement.getMetaData().getColumnType(1);
                if (type != Types.BOOLEAN) {
                    throw new Token.Unreadable("a condition that is not true or false");
                }
            } catch (SQLException refused) {
                String said = String.valueOf(refused.getMessage());
                int end = said.indexOf("; SQL statement:");
                throw new Token.Unreadable(end < 0 ? said : said.substring(0, end));
            }
        }
        return expression;
    }
}

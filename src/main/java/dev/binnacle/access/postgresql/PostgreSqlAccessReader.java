package dev.binnacle.access.postgresql;

import dev.binnacle.access.AccessSnapshot;
import dev.binnacle.access.Grant;
import dev.binnacle.access.Grantee;
import dev.binnacle.access.Membership;
import dev.binnacle.access.Privilege;
import dev.binnacle.access.Role;
import dev.binnacle.access.RoleAttribute;
import dev.binnacle.access.RowText;
import dev.binnacle.access.Securable;
import dev.binnacle.access.WideGrant;
import dev.binnacle.database.Session;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads roles and grants by a fixed number of queries. */
final class PostgreSqlAccessReader {
    private static final List<WideGrant> PREDEFINED =
            List.of(
                    wide("pg_read_all_data", Privilege.SELECT, Privilege.USAGE),
                    wide(
                            "pg_write_all_data",
                            Privilege.INSERT,
                            Privilege.UPDATE,
                            Privilege.DELETE,
                            Privilege.USAGE),
                    wide("pg_maintain", Privilege.MAINTAIN));

    private final Session session;

    PostgreSqlAccessReader(Session session) {
        this.session = session;
    }

    AccessSnapshot read() {
        List<Role> roles = rows(AccessSql.ROLES).stream().map(this::role).toList();
        List<Membership> memberships =
                rows(AccessSql.MEMBERSHIPS).stream().map(this::membership).toList();
        Set<String> names = new HashSet<>();
        roles.forEach(role -> names.add(role.name()));
        return new AccessSnapshot(
                roles,
                memberships,
                grants(),
                PREDEFINED.stream().filter(wide -> names.contains(wide.role())).toList(),
                owners());
    }

    private List<RowText> rows(AccessSql query) {
        return SmallResult.of(session, Sql.of(query.text())).stream().map(RowText::new).toList();
    }

    private Role role(RowText row) {
        Set<RoleAttribute> attributes = EnumSet.noneOf(RoleAttribute.class);
        for (RoleAttribute attribute : RoleAttribute.values()) {
            if (row.yes(1 + attribute.ordinal())) {
                attributes.add(attribute);
            }
        }
        return new Role(
                row.text(0),
                attributes,
                Integer.parseInt(row.text(8)),
                row.orNull(9),
                row.yes(10),
                row.orNull(11));
    }

    private Membership membership(RowText row) {
        return new Membership(
                row.text(0),
                row.text(1),
                row.orNull(2),
                row.yes(3),
                row.yes(4),
                row.yes(5),
                row.yes(6));
    }

    private List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        for (RowText row : rows(AccessSql.GRANTS)) {
            Privilege.of(row.text(3))
                    .ifPresent(privilege ->
                            grants.add(
                                    new Grant(
                                            object(row.text(0), row.orNull(1)),
                                            new Grantee(row.orNull(2)),
                                            privilege,
                                            row.orNull(4),
                                            row.yes(5))));
        }
        for (RowText row : rows(AccessSql.COLUMNS)) {
            var column =
                    new Securable.OfColumn(new TableName(row.text(0), row.text(1)), row.text(2));
            Privilege.of(row.text(4))
                    .ifPresent(privilege ->
                            grants.add(
                                    new Grant(
                                            column,
                                            new Grantee(row.orNull(3)),
                                            privilege,
                                            row.orNull(5),
                                            row.yes(6))));
        }
        return grants;
    }

    private Map<Securable, String> owners() {
        Map<Securable, String> owners = new HashMap<>();
        rows(AccessSql.OWNERS)
                .forEach(row -> owners.put(object(row.text(0), row.orNull(1)), row.text(2)));
        return owners;
    }

    private static Securable object(String schema, @Nullable String table) {
        return table == null
                ? new Securable.OfSchema(schema)
                : new Securable.OfTable(new TableName(schema, table));
    }

    private static WideGrant wide(String role, Privilege... privileges) {
        return new WideGrant(role, role, Set.of(privileges));
    }
}

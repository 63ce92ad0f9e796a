package dev.binnacle.desktop.access;

import dev.binnacle.access.AccessChange;
import dev.binnacle.access.AccessFeatures;
import dev.binnacle.access.AccessSnapshot;
import dev.binnacle.access.EffectivePrivileges;
import dev.binnacle.access.Grant;
import dev.binnacle.access.Grantee;
import dev.binnacle.access.Path;
import dev.binnacle.access.Privilege;
import dev.binnacle.access.Role;
import dev.binnacle.access.Securable;
import dev.binnacle.access.StagedGrants;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tables by roles: what each may do, what is staged. Rows are tables, columns are PUBLIC and the
 * roles.
 */
final class MatrixModel {
    private final StagedGrants staged = new StagedGrants();
    private AccessSnapshot access = AccessSnapshot.empty();
    private List<TableName> all = List.of();
    private List<TableName> tables = List.of();
    private List<Grantee> grantees = List.of();
    private Set<Privilege> privileges = Set.of();
    private boolean schemaUsage;
    private EffectivePrivileges effective = new EffectivePrivileges(access, Set.of());
    private Set<StagedGrants.Place> direct = Set.of();
    private Set<StagedGrants.Place> grantable = Set.of();

    /** Takes what was read. */
    void show(AccessSnapshot read, List<TableName> allTables, AccessFeatures features) {
        access = read;
        all = List.copyOf(allTables);
        privileges = features.tablePrivileges();
        schemaUsage = features.schemaUsage();
        effective = new EffectivePrivileges(read, privileges);
        direct = new HashSet<>();
        grantable = new HashSet<>();
        for (Grant grant : read.grants()) {
            if (grant.object() instanceof Securable.OfTable table) {
                var place =
                        new StagedGrants.Place(grant.grantee(), table.name(), grant.privilege());
                direct.add(place);
                if (grant.grantable()) {
                    grantable.add(place);
                }
            }
        }
    }

    /**
     * Leaves only the tables that hold this text, and the roles that come with the database or not.
     */
    void filter(String text, boolean systemRoles) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        tables =
                all.stream()
                        .filter(table -> table.toString().toLowerCase(Locale.ROOT).contains(part))
                        .toList();
        List<Grantee> columns = new ArrayList<>();
        columns.add(Grantee.EVERYONE);
        access.roles().stream()
                .filter(role -> systemRoles || !role.system())
                .map(Role::name)
                .map(Grantee::of)
                .forEach(columns::add);
        grantees = List.copyOf(columns);
    }

    StagedGrants staged() {
        return staged;
    }

    List<TableName> tables() {
        return tables;
    }

    List<Grantee> grantees() {
        return grantees;
    }

    /** In psql's order. */
    Set<Privilege> privileges() {
        return privileges;
    }

    List<Mark> cell(int row, int column) {
        return privileges.stream()
                .map(privilege ->
                        new Mark(
                                privilege,
                                state(row, column, privilege),
                                grantable.contains(place(row, column, privilege))))
                .toList();
    }

    private Mark.State state(int row, int column, Privilege privilege) {
        StagedGrants.Place place = place(row, column, privilege);
        if (staged.grants(place)) {
            return Mark.State.GRANT;
        }
        if (staged.revokes(place)) {
            return Mark.State.REVOKE;
        }
        if (direct.contains(place)) {
            return Mark.State.DIRECT;
        }
        if (!paths(place).isEmpty()) {
            return Mark.State.INHERITED;
        }
        return columnPaths(place).isEmpty() ? Mark.State.NONE : Mark.State.COLUMNS;
    }

    StagedGrants.Place place(int row, int column, Privilege privilege) {
        return new StagedGrants.Place(grantees.get(column), tables.get(row), privilege);
    }

    boolean granted(StagedGrants.Place place) {
        return direct.contains(place);
    }

    /** Every path to the privilege; for PUBLIC itself, its grants. */
    List<Path> paths(StagedGrants.Place place) {
        return effective.paths(place.grantee(), place.table(), place.privilege());
    }

    /** Every path to the privilege on single columns. */
    List<Path> columnPaths(StagedGrants.Place place) {
        return effective.columnPaths(place.grantee(), place.table(), place.privilege());
    }

    boolean withoutSchema(int row, int column) {
        return withoutSchema(grantees.get(column), tables.get(row));
    }

    /** Whether the table's privileges are of no use, for the role may not use its schema. */
    boolean withoutSchema(Grantee grantee, TableName table) {
        String role = grantee.role();
        return schemaUsage
                && role != null
                && effective.schemaPaths(role, table.schema(), Privilege.USAGE).isEmpty();
    }

    void toggle(int row, int column, Privilege privilege) {
        StagedGrants.Place place = place(row, column, privilege);
        staged.toggle(place, granted(place));
    }

    List<AccessChange> changes() {
        return staged.changes(access);
    }
}

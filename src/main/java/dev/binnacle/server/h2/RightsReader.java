package dev.binnacle.server.h2;

import dev.binnacle.database.SqlResource;
import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.query.Rights;
import dev.binnacle.server.query.Rights.Right;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a role may do, by what was granted to it, to the roles it has and to everybody. */
final class RightsReader {
    private record Granted(
            String grantee,
            @Nullable String role,
            String rights,
            @Nullable String schema,
            @Nullable String table) {}

    private RightsReader() {}

    static Rights read(Connection admin, Exposed exposed, String role) throws SQLException {
        List<Granted> all = granted(admin);
        Set<String> grantees = grantees(all, role);
        Map<TableName, Set<Right>> tables = new HashMap<>();
        for (Granted each : all) {
            if (grantees.contains(each.grantee()) && each.role() == null) {
                exposed.resources().keySet().stream()
                        .filter(name ->
                                each.schema() == null || name.schema().equals(each.schema()))
                        .filter(name -> each.table() == null || name.name().equals(each.table()))
                        .forEach(name ->
                                tables.computeIfAbsent(name, n -> EnumSet.noneOf(Right.class))
                                        .addAll(rights(each.rights())));
            }
        }
        tables.values().removeIf(Set::isEmpty);
        return new Rights(tables, Map.of(), Set.of());
    }

    /** Whether a role is one of these, or has one through others. */
    static boolean has(Connection admin, String role, Set<String> any) throws SQLException {
        Set<String> held = grantees(granted(admin), role);
        return any.stream().anyMatch(held::contains);
    }

    private static List<Granted> granted(Connection admin) throws SQLException {
        List<Granted> all = new ArrayList<>();
        try (Statement statement = admin.createStatement();
                ResultSet rows =
                        statement.executeQuery(SqlResource.read("/sql/h2/exposed-rights.sql"))) {
            while (rows.next()) {
                String rights = rows.getString(3);
                all.add(
                        new Granted(
                                rows.getString(1),
                                rows.getString(2),
                                rights == null ? "" : rights,
                                rows.getString(4),
                                rows.getString(5)));
            }
        }
        return all;
    }

    /**
     * The role, everybody, and every role that it has through others; names differ by case alone.
     */
    private static Set<String> grantees(List<Granted> all, String role) {
        Set<String> grantees = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        grantees.add(role);
        grantees.add("public");
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Granted each : all) {
                String further = each.role();
                if (further != null && grantees.contains(each.grantee())) {
                    grew |= grantees.add(further);
                }
            }
        }
        return grantees;
    }

    private static Set<Right> rights(String list) {
        if (list.equalsIgnoreCase("ALL")) {
            return EnumSet.allOf(Right.class);
        }
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right each : Right.values()) {
            if (list.toUpperCase(Locale.ROOT).contains(each.name())) {
                rights.add(each);
            }
        }
        return rights;
    }
}

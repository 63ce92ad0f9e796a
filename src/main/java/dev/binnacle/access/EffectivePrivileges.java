package dev.binnacle.access;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What holds in effect: every path by which a role has a privilege on a table. A superuser has all;
 * others have what was granted to them, to everyone, or to a role they inherit from. Used from one
 * thread.
 */
public final class EffectivePrivileges {
    private final AccessSnapshot access;
    private final Set<Privilege> tablePrivileges;
    private final Map<Held, List<Grant>> grants = new HashMap<>();
    private final Map<Held, List<Grant>> columns = new HashMap<>();
    private final Map<String, List<String>> inherited = new HashMap<>();
    private final Map<String, Map<String, List<String>>> chains = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();

    /** Where a grant is looked for. */
    private record Held(Securable object, Privilege privilege) {}

    /**
     * @param tablePrivileges those that a table of this database can have
     */
    public EffectivePrivileges(AccessSnapshot access, Set<Privilege> tablePrivileges) {
        this.access = access;
        this.tablePrivileges = Set.copyOf(tablePrivileges);
        access.grants().forEach(this::keep);
        for (Membership membership : access.memberships()) {
            if (membership.inherit()) {
                inherited
                        .computeIfAbsent(membership.member(), key -> new ArrayList<>())
                        .add(membership.role());
            }
        }
        access.roles().forEach(role -> roles.put(role.name(), role));
    }

    private void keep(Grant grant) {
        if (grant.object() instanceof Securable.OfColumn column) {
            var table = new Held(new Securable.OfTable(column.table()), grant.privilege());
            columns.computeIfAbsent(table, key -> new ArrayList<>()).add(grant);
        } else {
            var held = new Held(grant.object(), grant.privilege());
            grants.computeIfAbsent(held, key -> new ArrayList<>()).add(grant);
        }
    }

    /** The privileges that the role has on the table, by whatever path. */
    public Set<Privilege> on(String role, TableName table) {
        Set<Privilege> held = EnumSet.noneOf(Privilege.class);
        for (Privilege privilege : tablePrivileges) {
            if (!paths(role, table, privilege).isEmpty()) {
                held.add(privilege);
            }
        }
        return held;
    }

    /** Every path by which the role has the privilege; none = it has not. */
    public List<Path> paths(String role, TableName table, Privilege privilege) {
        List<Path> paths = new ArrayList<>(everything(role, privilege));
        addGrants(role, new Securable.OfTable(table), privilege, paths);
        addGrants(role, new Securable.OfSchema(table.schema()), privilege, paths);
        return List.copyOf(paths);
    }

    /** As {@link #paths(String, TableName, Privilege)}; everyone has what PUBLIC was granted. */
    public List<Path> paths(Grantee grantee, TableName table, Privilege privilege) {
        String role = grantee.role();
        return role == null ? everyones(table, privilege) : paths(role, table, privilege);
    }

    private List<Path> everyones(TableName table, Privilege privilege) {
        List<Path> paths = new ArrayList<>();
        for (Securable object :
                List.of(new Securable.OfTable(table), new Securable.OfSchema(table.schema()))) {
            for (Grant grant : grants.getOrDefault(new Held(object, privilege), List.of())) {
                if (grant.grantee().everyone()) {
                    paths.add(new Path(Path.Kind.EVERYONE, List.of("PUBLIC"), grant, ""));
                }
            }
        }
        return List.copyOf(paths);
    }

    /** Every path to the privilege on single columns of the table. */
    public List<Path> columnPaths(Grantee grantee, TableName table, Privilege privilege) {
        var held = new Held(new Securable.OfTable(table), privilege);
        List<Path> paths = new ArrayList<>();
        for (Grant grant : columns.getOrDefault(held, List.of())) {
            add(grantee.role(), grant, paths);
        }
        return List.copyOf(paths);
    }

    /** Every path by which the role may use the schema, where the database asks for that. */
    public List<Path> schemaPaths(String role, String schema, Privilege privilege) {
        List<Path> paths = new ArrayList<>(everything(role, privilege));
        addGrants(role, new Securable.OfSchema(schema), privilege, paths);
        return List.copyOf(paths);
    }

    private List<Path> everything(String role, Privilege privilege) {
        List<Path> paths = new ArrayList<>();
        Role known = roles.get(role);
        if (known != null && known.has(RoleAttribute.SUPERUSER)) {
            paths.add(new Path(Path.Kind.SUPERUSER, List.of(role), null, ""));
        }
        for (WideGrant wide : access.wide()) {
            List<String> chain = chains(role).get(wide.role());
            if (chain != null && wide.privileges().contains(privilege)) {
                paths.add(new Path(Path.Kind.WIDE, chain, null, wide.name()));
            }
        }
        return paths;
    }

    private void addGrants(String role, Securable object, Privilege privilege, List<Path> paths) {
        for (Grant grant : grants.getOrDefault(new Held(object, privilege), List.of())) {
            add(role, grant, paths);
        }
    }

    private void add(@Nullable String role, Grant grant, List<Path> paths) {
        String holder = grant.grantee().role();
        if (holder == null) {
            String who = role == null ? "PUBLIC" : role;
            paths.add(new Path(Path.Kind.EVERYONE, List.of(who), grant, ""));
            return;
        }
        List<String> chain = role == null ? null : chains(role).get(holder);
        if (chain != null) {
            paths.add(new Path(kind(holder, grant.object(), chain), chain, grant, ""));
        }
    }

    private Path.Kind kind(String holder, Securable object, List<String> chain) {
        if (holder.equals(access.owners().get(object))) {
            return Path.Kind.OWNER;
        }
        return chain.size() == 1 ? Path.Kind.DIRECT : Path.Kind.INHERITED;
    }

    /** Every role whose privileges this role has, itself included, each with the shortest chain. */
    private Map<String, List<String>> chains(String role) {
        return chains.computeIfAbsent(role, this::walk);
    }

    private Map<String, List<String>> walk(String start) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        found.put(start, List.of(start));
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String at = open.remove();
            for (String next : inherited.getOrDefault(at, List.of())) {
                if (!found.containsKey(next)) {
                    List<String> chain = new ArrayList<>(found.getOrDefault(at, List.of()));
                    chain.add(next);
                    found.put(next, List.copyOf(chain));
                    open.add(next);
                }
            }
        }
        return found;
    }
}

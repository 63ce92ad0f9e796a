package dev.binnacle.desktop.access;

import dev.binnacle.access.AccessSnapshot;
import dev.binnacle.access.Membership;
import dev.binnacle.access.Role;
import dev.binnacle.access.RoleAttribute;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A line of the sidebar: a heading, or a role.
 *
 * @param role null = a heading
 * @param detail shown dim at the right
 */
record AccessLine(@Nullable Role role, String words, String detail) {

    /** Users, then roles, then those that come with the database, under headings with counts. */
    static List<AccessLine> of(AccessSnapshot access, String filter) {
        String part = filter.strip().toLowerCase(Locale.ROOT);
        List<AccessLine> lines = new ArrayList<>();
        add(lines, "Users", access, part, role -> role.user() && !role.system());
        add(lines, "Roles", access, part, role -> !role.user() && !role.system());
        add(lines, "Of the database itself", access, part, Role::system);
        return lines;
    }

    private static void add(
            List<AccessLine> lines,
            String heading,
            AccessSnapshot access,
            String part,
            Predicate<Role> which) {
        List<Role> roles =
                access.roles().stream()
                        .filter(which)
                        .filter(role -> role.name().toLowerCase(Locale.ROOT).contains(part))
                        .toList();
        if (!roles.isEmpty()) {
            lines.add(new AccessLine(null, heading, String.valueOf(roles.size())));
            roles.forEach(
                    role -> lines.add(new AccessLine(role, role.name(), detail(role, access))));
        }
    }

    private static String detail(Role role, AccessSnapshot access) {
        if (role.has(RoleAttribute.SUPERUSER)) {
            return "superuser";
        }
        return access.membershipsOf(role.name()).stream()
                .map(Membership::role)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}

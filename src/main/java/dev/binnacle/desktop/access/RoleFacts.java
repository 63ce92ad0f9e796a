package dev.binnacle.desktop.access;

import dev.binnacle.access.AccessSnapshot;
import dev.binnacle.access.Grant;
import dev.binnacle.access.Grantee;
import dev.binnacle.access.Membership;
import dev.binnacle.access.Privilege;
import dev.binnacle.access.Role;
import dev.binnacle.access.RoleAttribute;
import dev.binnacle.desktop.shell.Shown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A role, its memberships and its grants, in lines for people. */
final class RoleFacts {
    private RoleFacts() {}

    /** One dim line. */
    static String of(Role role) {
        List<String> words = new ArrayList<>();
        words.add(role.user() ? "user" : "role");
        if (role.has(RoleAttribute.SUPERUSER)) {
            words.add("superuser");
        }
        if (role.system()) {
            words.add("comes with the database");
        }
        return String.join(" · ", words);
    }

    /** A membership with the options that are not the usual ones. */
    static String of(Membership membership) {
        List<String> options = new ArrayList<>();
        if (membership.admin()) {
            options.add("may grant it on");
        }
        if (!membership.inherit()) {
            options.add("without inheriting");
        }
        if (membership.implicit()) {
            options.add("by itself");
        }
        String more = options.isEmpty() ? "" : "  (" + String.join(", ", options) + ")";
        return Shown.inFull(membership.role()) + more;
    }

    /** One line per object: the letters, then the object. */
    static List<String> grants(AccessSnapshot access, String role) {
        Map<String, Set<Privilege>> byObject = new TreeMap<>();
        for (Grant grant : access.grantsTo(Grantee.of(role))) {
            byObject.computeIfAbsent(
                            grant.object().toString(), key -> EnumSet.noneOf(Privilege.class))
                    .add(grant.privilege());
        }
        return byObject.entrySet().stream()
                .map(each -> letters(each.getValue()) + "  " + Shown.inFull(each.getKey()))
                .toList();
    }

    private static String letters(Set<Privilege> privileges) {
        String letters =
                privileges.stream()
                        .map(privilege -> String.valueOf(privilege.letter()))
                        .collect(Collectors.joining());
        return letters + " ".repeat(Math.max(0, 8 - letters.length()));
    }
}

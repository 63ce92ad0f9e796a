package dev.binnacle.desktop.access;

import dev.binnacle.access.AccessSnapshot;
import dev.binnacle.access.Grant;
import dev.binnacle.access.Grantee;
import dev.binnacle.access.Membership;
import dev.binnacle.access.Role;
import dev.binnacle.access.RoleAttribute;
import dev.binnacle.desktop.shell.Shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
        if (!membership.set()) {
            options.add("may not act as it");
        }
        if (membership.implicit()) {
            options.add("by itself");
        }
        String more = options.isEmpty() ? "" : "  (" + String.join(", ", options) + ")";
        return Shown.inFull(membership.role()) + more;
    }

    /** One line per object, and in words what may be done with it. */
    static List<String> grants(AccessSnapshot access, String role) {
        Map<String, Set<String>> byObject = new TreeMap<>();
        access.grantsTo(Grantee.of(role)).stream()
                .sorted(Comparator.comparing(Grant::privilege))
                .forEach(grant ->
                        byObject.computeIfAbsent(
                                        grant.object().toString(), key -> new LinkedHashSet<>())
                                .add(words(grant)));
        return byObject.entrySet().stream()
                .map(each ->
                        Shown.inFull(each.getKey()) + ":  " + String.join(", ", each.getValue()))
                .toList();
    }

    private static String words(Grant grant) {
        String word = grant.privilege().name().toLowerCase(Locale.ROOT);
        return grant.grantable() ? word + " (may grant it on)" : word;
    }
}

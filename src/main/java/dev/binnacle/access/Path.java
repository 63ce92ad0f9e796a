package dev.binnacle.access;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One way by which a role has a privilege.
 *
 * @param via the roles from the asked one to the one that holds it, both included
 * @param grant the grant at its end; null for superusers and wide privileges
 * @param name what else gives it, such as {@code pg_read_all_data}; empty for a grant
 */
public record Path(Kind kind, List<String> via, @Nullable Grant grant, String name) {
    /** What gives the privilege. */
    public enum Kind {
        DIRECT,
        INHERITED,
        EVERYONE,
        OWNER,
        SUPERUSER,
        WIDE
    }

    public Path {
        via = List.copyOf(via);
    }

    /** Whether it ends in a grant to the asked role itself. */
    public boolean own() {
        return kind == Kind.DIRECT || (kind == Kind.OWNER && via.size() == 1);
    }

    /** For people, such as {@code anna → editors: granted to editors by postgres}. */
    public String words() {
        String chain = via.size() > 1 ? String.join(" → ", via) + ": " : "";
        String holder = via.getLast();
        return switch (kind) {
            case DIRECT, INHERITED -> chain + "granted to " + holder + by();
            case EVERYONE -> "granted to PUBLIC" + by();
            case OWNER -> chain + holder + " owns " + (grant == null ? "it" : grant.object());
            case SUPERUSER -> holder + " is a superuser";
            case WIDE -> chain + holder + " has " + name;
        };
    }

    private String by() {
        if (grant == null) {
            return "";
        }
        String on = grant.object() instanceof Securable.OfTable ? "" : " on " + grant.object();
        String grantor = grant.grantor();
        return on
                + (grantor == null ? "" : " by " + grantor)
                + (grant.grantable() ? ", may grant it on" : "");
    }
}

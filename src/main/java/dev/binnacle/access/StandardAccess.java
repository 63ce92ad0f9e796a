package dev.binnacle.access;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Step;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements of access that both databases share; a dialect says the rest. */
public abstract class StandardAccess implements AccessDialect {
    private final Dialect dialect;

    protected StandardAccess(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public final List<Step> steps(AccessChange change) {
        return switch (change) {
            case AccessChange.CreateRole create -> create(create);
            case AccessChange.AlterRole alter -> alter(alter.before(), alter.after());
            case AccessChange.RenameRole rename -> rename(rename);
            case AccessChange.SetPassword set -> List.of(password(set));
            case AccessChange.DropRole drop -> drop(drop);
            case AccessChange.GrantRole grant -> List.of(Step.of(grantRole(grant)));
            case AccessChange.RevokeRole revoke ->
                    List.of(Step.of(revokeRole(revoke.membership())));
            case AccessChange.GrantPrivileges grant -> grant(grant);
            case AccessChange.RevokePrivileges revoke -> revoke(revoke);
        };
    }

    protected final String quote(String name) {
        return dialect.quote(name);
    }

    protected final String literal(String text) {
        return dialect.literal(text);
    }

    protected final String engine() {
        return dialect.engine().title();
    }

    protected final String newName(String name) {
        if (name.isBlank()) {
            throw Problem.of(ProblemCode.ROLE_INCOMPLETE, "The role has no name.", "").exception();
        }
        checkName(name);
        return dialect.quote(name);
    }

    protected final ProblemException unsupported(String sentence) {
        return Problem.of(ProblemCode.ACCESS_UNSUPPORTED, sentence, "").exception();
    }

    /** {@code table "s"."t"} or {@code schema "s"}. */
    protected abstract String object(Securable object);

    protected final String quoteTable(Securable.OfTable table) {
        return dialect.quote(table.name());
    }

    protected final String grantee(Grantee grantee) {
        String role = grantee.role();
        return role == null ? "public" : quote(role);
    }

    private List<Step> grant(AccessChange.GrantPrivileges grant) {
        if (grant.grantable() && !features().grantOption()) {
            throw unsupported(engine() + " has no grant option.");
        }
        String sql =
                "grant "
                        + words(grant.object(), grant.privileges())
                        + " on "
                        + object(grant.object())
                        + " to "
                        + grantee(grant.grantee())
                        + (grant.grantable() ? " with grant option" : "");
        return List.of(Step.of(sql));
    }

    /** {@code REVOKE … ON … FROM …}, without what only one database knows. */
    protected final String revokeSql(AccessChange.RevokePrivileges revoke) {
        return "revoke "
                + words(revoke.object(), revoke.privileges())
                + " on "
                + object(revoke.object())
                + " from "
                + grantee(revoke.grantee());
    }

    private String words(Securable object, Set<Privilege> privileges) {
        Set<Privilege> known =
                object instanceof Securable.OfTable
                        ? features().tablePrivileges()
                        : features().schemaPrivileges();
        for (Privilege privilege : privileges) {
            if (!known.contains(privilege)) {
                throw unsupported(engine() + " cannot grant " + privilege + " on " + object + ".");
            }
        }
        if (privileges.isEmpty()) {
            throw Problem.of(ProblemCode.ROLE_INCOMPLETE, "No privilege is chosen.", "")
                    .exception();
        }
        return privileges.stream()
                .sorted(Comparator.naturalOrder())
                .map(privilege -> privilege.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Refuses a name that the database would cut or cannot hold. */
    protected abstract void checkName(String name);

    protected abstract List<Step> create(AccessChange.CreateRole create);

    protected abstract List<Step> alter(Role before, Role after);

    protected abstract List<Step> rename(AccessChange.RenameRole rename);

    protected abstract Step password(AccessChange.SetPassword set);

    protected abstract List<Step> drop(AccessChange.DropRole drop);

    protected abstract String grantRole(AccessChange.GrantRole grant);

    protected abstract String revokeRole(Membership membership);

    protected abstract List<Step> revoke(AccessChange.RevokePrivileges revoke);
}

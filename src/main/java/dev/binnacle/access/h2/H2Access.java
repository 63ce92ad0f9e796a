package dev.binnacle.access.h2;

import dev.binnacle.access.AccessChange;
import dev.binnacle.access.AccessFeatures;
import dev.binnacle.access.AccessSnapshot;
import dev.binnacle.access.Membership;
import dev.binnacle.access.Password;
import dev.binnacle.access.Privilege;
import dev.binnacle.access.Role;
import dev.binnacle.access.RoleAttribute;
import dev.binnacle.access.Securable;
import dev.binnacle.access.StandardAccess;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Session;
import dev.binnacle.database.Step;

import org.h2.security.SHA256;
import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * H2's users and roles: a user logs in and may be an administrator, a role is a bundle of rights.
 * Names are folded to one case by H2. Passwords leave here as salted hashes, never in clear.
 */
public final class H2Access extends StandardAccess {
    static final Set<Privilege> TABLE_PRIVILEGES =
            Set.of(Privilege.SELECT, Privilege.INSERT, Privilege.UPDATE, Privilege.DELETE);

    private static final AccessFeatures FEATURES =
            new AccessFeatures(
                    false,
                    EnumSet.of(RoleAttribute.LOGIN, RoleAttribute.SUPERUSER),
                    TABLE_PRIVILEGES,
                    TABLE_PRIVILEGES,
                    false,
                    false,
                    false,
                    false,
                    false);

    public H2Access(Dialect dialect) {
        super(dialect);
    }

    @Override
    public AccessFeatures features() {
        return FEATURES;
    }

    @Override
    public AccessSnapshot read(Session session) {
        return new H2AccessReader(session).read();
    }

    @Override
    public List<String> blockers(Session session, Role role) {
        return read(session).owners().entrySet().stream()
                .filter(owned -> owned.getValue().equals(role.name()))
                .map(Map.Entry::getKey)
                .map(owned -> role.name() + " owns " + owned + "; H2 can only drop that first.")
                .sorted()
                .toList();
    }

    @Override
    protected String object(Securable object) {
        return switch (object) {
            case Securable.OfTable table -> quoteTable(table);
            case Securable.OfSchema schema -> "schema " + quote(schema.name());
            case Securable.OfColumn column ->
                    throw unsupported("H2 has no privileges on columns such as " + column + ".");
        };
    }

    @Override
    protected void checkName(String name) {
        if (name.equalsIgnoreCase("public")) {
            throw unsupported("PUBLIC means everyone in H2 and cannot be a role's name.");
        }
    }

    @Override
    protected List<Step> create(AccessChange.CreateRole create) {
        Role role = create.role();
        String name = newName(role.name());
        List<Step> steps = new ArrayList<>();
        if (role.user()) {
            Step verifier = verifier(role.name(), create.password());
            String admin = role.has(RoleAttribute.SUPERUSER) ? " admin" : "";
            steps.add(new Step("create user " + name + verifier.sql() + admin, verifier.secrets()));
        } else {
            if (role.has(RoleAttribute.SUPERUSER)) {
                throw unsupported("Only a user who can log in can be an administrator in H2.");
            }
            steps.add(Step.of("create role " + name));
        }
        create.memberOf()
                .forEach(each -> steps.add(Step.of("grant " + quote(each) + " to " + name)));
        String comment = role.comment();
        if (comment != null) {
            steps.add(Step.of("comment on " + kind(role) + name + " is " + literal(comment)));
        }
        return List.copyOf(steps);
    }

    private static String kind(Role role) {
        return role.user() ? "user " : "role ";
    }

    /** {@code SALT X'…' HASH X'…'}: what H2 would make of the password itself. */
    private static Step verifier(String user, @Nullable Password password) {
        if (password == null || password.empty()) {
            throw Problem.of(ProblemCode.ROLE_INCOMPLETE, "A user needs a password in H2.", "")
                    .exception();
        }
        byte[] salt = new byte[8];
        new SecureRandom().nextBytes(salt);
        // H2 hashes with the name in upper case, whatever the case of its names
        byte[] key =
                SHA256.getKeyPasswordHash(user.toUpperCase(Locale.ENGLISH), password.characters());
        String hash = HexFormat.of().formatHex(SHA256.getHashWithSalt(key, salt));
        String salted = HexFormat.of().formatHex(salt);
        return new Step(" salt x'" + salted + "' hash x'" + hash + "'", List.of(hash, salted));
    }

    @Override
    protected List<Step> alter(Role before, Role after) {
        if (before.user() != after.user()) {
            throw unsupported("H2 cannot make a role a user, nor a user a role.");
        }
        List<Step> steps = new ArrayList<>();
        boolean admin = after.has(RoleAttribute.SUPERUSER);
        if (admin != before.has(RoleAttribute.SUPERUSER)) {
            if (!after.user()) {
                throw unsupported("Only a user who can log in can be an administrator in H2.");
            }
            String word = admin ? "true" : "false";
            steps.add(Step.of("alter user " + quote(before.name()) + " admin " + word));
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            String comment = after.comment();
            String text = comment == null ? "null" : literal(comment);
            steps.add(Step.of("comment on " + kind(after) + quote(after.name()) + " is " + text));
        }
        return List.copyOf(steps);
    }

    @Override
    protected List<Step> rename(AccessChange.RenameRole rename) {
        throw unsupported("A renamed user cannot log in any more in H2: make a new one instead.");
    }

    @Override
    protected Step password(AccessChange.SetPassword set) {
        Step verifier = verifier(set.role().name(), set.password());
        return new Step(
                "alter user " + quote(set.role().name()) + " set" + verifier.sql(),
                verifier.secrets());
    }

    @Override
    protected List<Step> drop(AccessChange.DropRole drop) {
        if (drop.heir() != null || drop.dropOwned()) {
            throw unsupported("H2 cannot hand over or drop what a user owns along with the user.");
        }
        return List.of(Step.of("drop " + kind(drop.role()) + quote(drop.role().name())));
    }

    @Override
    protected String grantRole(AccessChange.GrantRole grant) {
        if (grant.admin() || !grant.inherit()) {
            throw unsupported("H2's role grants have no options.");
        }
        return "grant " + quote(grant.role()) + " to " + quote(grant.member());
    }

    @Override
    protected String revokeRole(Membership membership) {
        if (membership.implicit()) {
            throw unsupported(membership.role() + " is granted to PUBLIC, so everyone has it.");
        }
        return "revoke " + quote(membership.role()) + " from " + quote(membership.member());
    }

    @Override
    protected List<Step> revoke(AccessChange.RevokePrivileges revoke) {
        return List.of(Step.of(revokeSql(revoke)));
    }
}

package dev.binnacle.access.postgresql;

import dev.binnacle.access.AccessChange;
import dev.binnacle.access.AccessFeatures;
import dev.binnacle.access.AccessSnapshot;
import dev.binnacle.access.Membership;
import dev.binnacle.access.Password;
import dev.binnacle.access.Privilege;
import dev.binnacle.access.Role;
import dev.binnacle.access.RoleAttribute;
import dev.binnacle.access.RowText;
import dev.binnacle.access.Securable;
import dev.binnacle.access.StandardAccess;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Parameter;
import dev.binnacle.database.Session;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Step;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;

import org.postgresql.util.PasswordUtil;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/** PostgreSQL's roles. Passwords leave here as SCRAM verifiers, never in clear. */
public final class PostgreSqlAccess extends StandardAccess {
    private static final int NAME_BYTES = 63;
    private static final AccessFeatures FEATURES =
            new AccessFeatures(
                    true,
                    EnumSet.allOf(RoleAttribute.class),
                    EnumSet.range(Privilege.SELECT, Privilege.MAINTAIN),
                    EnumSet.of(Privilege.USAGE, Privilege.CREATE),
                    true,
                    true,
                    true,
                    true,
                    true);

    public PostgreSqlAccess(Dialect dialect) {
        super(dialect);
    }

    @Override
    public AccessFeatures features() {
        return FEATURES;
    }

    @Override
    public AccessSnapshot read(Session session) {
        return new PostgreSqlAccessReader(session).read();
    }

    @Override
    public List<String> blockers(Session session, Role role) {
        var name = new Parameter(Value.of(role.name()), "text", ValueKind.TEXT);
        return SmallResult.of(session, new Sql(AccessSql.BLOCKERS.text(), List.of(name))).stream()
                .map(row -> role.name() + " " + new RowText(row).text(0) + ".")
                .toList();
    }

    @Override
    protected String object(Securable object) {
        return switch (object) {
            case Securable.OfTable table -> "table " + quoteTable(table);
            case Securable.OfSchema schema -> "schema " + quote(schema.name());
            case Securable.OfColumn column ->
                    throw unsupported("Privileges on " + column + " are shown, not changed, here.");
        };
    }

    @Override
    protected void checkName(String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > NAME_BYTES) {
            String sentence = "PostgreSQL cuts names at 63 bytes; this one has " + bytes + ".";
            throw Problem.of(ProblemCode.ROLE_INCOMPLETE, sentence, name).exception();
        }
    }

    @Override
    protected List<Step> create(AccessChange.CreateRole create) {
        Role role = create.role();
        var sql = new StringBuilder("create role ").append(newName(role.name()));
        for (RoleAttribute attribute : RoleAttribute.values()) {
            boolean usual = attribute == RoleAttribute.INHERIT;
            if (role.has(attribute) != usual) {
                sql.append(usual ? " no" : " ").append(attribute.keyword());
            }
        }
        if (role.connectionLimit() >= 0) {
            sql.append(" connection limit ").append(role.connectionLimit());
        }
        String until = role.validUntil();
        if (until != null) {
            sql.append(" valid until ").append(literal(until));
        }
        List<Step> steps = new ArrayList<>();
        Password password = create.password();
        if (password == null) {
            steps.add(Step.of(sql.toString()));
        } else {
            String verifier = verifier(password);
            steps.add(new Step(sql + " password " + literal(verifier), List.of(verifier)));
        }
        create.memberOf()
                .forEach(group ->
                        steps.add(Step.of("grant " + quote(group) + " to " + quote(role.name()))));
        String comment = role.comment();
        if (comment != null) {
            steps.add(comment(role.name(), literal(comment)));
        }
        return List.copyOf(steps);
    }

    private Step comment(String role, String literal) {
        return Step.of("comment on role " + quote(role) + " is " + literal);
    }

    private static String verifier(Password password) {
        if (password.empty()) {
            throw Problem.of(ProblemCode.ROLE_INCOMPLETE, "The password is empty.", "").exception();
        }
        return PasswordUtil.encodeScramSha256(password.characters());
    }

    @Override
    protected List<Step> alter(Role before, Role after) {
        var sql = new StringBuilder();
        for (RoleAttribute attribute : RoleAttribute.values()) {
            if (before.has(attribute) != after.has(attribute)) {
                sql.append(after.has(attribute) ? " " : " no").append(attribute.keyword());
            }
        }
        if (before.connectionLimit() != after.connectionLimit()) {
            sql.append(" connection limit ").append(Math.max(-1, after.connectionLimit()));
        }
        if (!Objects.equals(before.validUntil(), after.validUntil())) {
            String until = after.validUntil();
            sql.append(" valid until ").append(literal(until == null ? "infinity" : until));
        }
        List<Step> steps = new ArrayList<>();
        if (!sql.isEmpty()) {
            steps.add(Step.of("alter role " + quote(before.name()) + sql));
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            String comment = after.comment();
            steps.add(comment(before.name(), comment == null ? "null" : literal(comment)));
        }
        return List.copyOf(steps);
    }

    @Override
    protected List<Step> rename(AccessChange.RenameRole rename) {
        String from = quote(rename.role().name());
        return List.of(Step.of("alter role " + from + " rename to " + newName(rename.name())));
    }

    @Override
    protected Step password(AccessChange.SetPassword set) {
        String alter = "alter role " + quote(set.role().name()) + " password ";
        Password password = set.password();
        if (password == null) {
            return Step.of(alter + "null");
        }
        String verifier = verifier(password);
        return new Step(alter + literal(verifier), List.of(verifier));
    }

    @Override
    protected List<Step> drop(AccessChange.DropRole drop) {
        String role = quote(drop.role().name());
        List<Step> steps = new ArrayList<>();
        String heir = drop.heir();
        if (heir != null) {
            steps.add(Step.of("reassign owned by " + role + " to " + quote(heir)));
        }
        if (heir != null || drop.dropOwned()) {
            steps.add(Step.of("drop owned by " + role));
        }
        steps.add(Step.of("drop role " + role));
        return List.copyOf(steps);
    }

    @Override
    protected String grantRole(AccessChange.GrantRole grant) {
        List<String> options = new ArrayList<>();
        if (grant.admin()) {
            options.add("admin true");
        }
        if (!grant.inherit()) {
            options.add("inherit false");
        }
        if (!grant.set()) {
            options.add("set false");
        }
        String with = String.join(", ", options);
        return "grant "
                + quote(grant.role())
                + " to "
                + quote(grant.member())
                + (options.isEmpty() ? "" : " with ")
                + (with.equals("admin true") ? "admin option" : with);
    }

    @Override
    protected String revokeRole(Membership membership) {
        if (membership.implicit()) {
            throw unsupported(
                    membership.member()
                            + " is in "
                            + membership.role()
                            + " by owning the database.");
        }
        String grantor = membership.grantor();
        return "revoke "
                + quote(membership.role())
                + " from "
                + quote(membership.member())
                + (grantor == null ? "" : " granted by " + quote(grantor));
    }

    /** A grant is taken back by whoever made it: as owner, unless another grantor is named. */
    @Override
    protected List<Step> revoke(AccessChange.RevokePrivileges revoke) {
        Step step = Step.of(revokeSql(revoke) + (revoke.cascade() ? " cascade" : ""));
        String grantor = revoke.grantor();
        if (grantor == null) {
            return List.of(step);
        }
        return List.of(Step.of("set local role " + quote(grantor)), step, Step.of("reset role"));
    }
}

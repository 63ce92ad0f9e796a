package dev.binnacle.access.h2;

import dev.binnacle.access.AccessSnapshot;
import dev.binnacle.access.Grant;
import dev.binnacle.access.Grantee;
import dev.binnacle.access.Membership;
import dev.binnacle.access.Privilege;
import dev.binnacle.access.Role;
import dev.binnacle.access.RoleAttribute;
import dev.binnacle.access.RowText;
import dev.binnacle.access.Securable;
import dev.binnacle.access.WideGrant;
import dev.binnacle.database.Session;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.TableName;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads users, roles and rights by four queries. */
final class H2AccessReader {
    private static final String ANY_SCHEMA = "ALTER ANY SCHEMA";

    private final Session session;
    private final List<Grant> grants = new ArrayList<>();
    private final List<WideGrant> wide = new ArrayList<>();
    private final Map<Securable, String> owners = new HashMap<>();

    H2AccessReader(Session session) {
        this.session = session;
    }

    AccessSnapshot read() {
        List<Role> roles = rows(AccessSql.ROLES).stream().map(H2AccessReader::role).toList();
        List<Membership> memberships =
                rows(AccessSql.MEMBERSHIPS).stream().map(H2AccessReader::membership).toList();
        rows(AccessSql.GRANTS).forEach(this::rights);
        rows(AccessSql.OWNERS).forEach(this::owner);
        return new AccessSnapshot(roles, memberships, grants, wide, owners);
    }

    private List<RowText> rows(AccessSql query) {
        return SmallResult.of(session, Sql.of(query.text())).stream().map(RowText::new).toList();
    }

    private static Role role(RowText row) {
        Set<RoleAttribute> attributes = EnumSet.of(RoleAttribute.INHERIT);
        if (row.yes(1)) {
            attributes.add(RoleAttribute.LOGIN);
        }
        if (row.yes(2)) {
            attributes.add(RoleAttribute.SUPERUSER);
        }
        return new Role(row.text(0), attributes, -1, null, false, row.orNull(3));
    }

    private static Membership membership(RowText row) {
        return new Membership(row.text(0), row.text(1), null, false, true, true, row.yes(2));
    }

    private void rights(RowText row) {
        Grantee grantee = row.yes(3) ? Grantee.EVERYONE : Grantee.of(row.text(2));
        String words = row.text(4);
        if (words.contains(ANY_SCHEMA)) {
            wide.add(new WideGrant(row.text(2), ANY_SCHEMA, H2Access.TABLE_PRIVILEGES));
            return;
        }
        Securable object =
                row.text(1).isEmpty()
                        ? new Securable.OfSchema(row.text(0))
                        : new Securable.OfTable(new TableName(row.text(0), row.text(1)));
        Set<Privilege> privileges = EnumSet.noneOf(Privilege.class);
        for (String word : words.split(",")) {
            if (word.strip().equals("ALL")) {
                privileges.addAll(H2Access.TABLE_PRIVILEGES);
            }
            Privilege.of(word).ifPresent(privileges::add);
        }
        privileges.forEach(each -> grants.add(new Grant(object, grantee, each, null, false)));
    }

    /** Who owns a schema may do everything with its tables, without a grant. */
    private void owner(RowText row) {
        var schema = new Securable.OfSchema(row.text(0));
        owners.put(schema, row.text(1));
        Grantee owner = Grantee.of(row.text(1));
        H2Access.TABLE_PRIVILEGES.forEach(
                each -> grants.add(new Grant(schema, owner, each, null, false)));
    }
}

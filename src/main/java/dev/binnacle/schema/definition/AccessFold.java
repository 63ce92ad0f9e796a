package dev.binnacle.schema.definition;

import dev.binnacle.database.ObjectRef;
import dev.binnacle.database.Policy;
import dev.binnacle.database.Routine;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.AccessStatement;
import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.Written;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Policies and grants. */
final class AccessFold {
    private static final List<String> OF_TABLES =
            List.of(
                    "DELETE",
                    "INSERT",
                    "MAINTAIN",
                    "REFERENCES",
                    "SELECT",
                    "TRIGGER",
                    "TRUNCATE",
                    "UPDATE");

    private final Scope scope;

    AccessFold(Scope scope) {
        this.scope = scope;
    }

    void policy(AccessStatement.CreatePolicy create) {
        TableModel table = scope.table(create.table());
        String name = scope.name(create.name());
        table.policies.put(
                name,
                new Policy(
                        name,
                        create.command(),
                        create.permissive(),
                        roles(create.roles()),
                        condition(create.using()),
                        condition(create.check())));
    }

    private @Nullable String condition(@Nullable Written written) {
        return written == null ? null : scope.dialect().condition(written.text());
    }

    void policy(AccessStatement.AlterPolicy alter) {
        TableModel table = scope.table(alter.table());
        Policy was = table.policies.remove(scope.name(alter.name()));
        if (was == null) {
            throw new Unresolved(alter.name().at(), "table " + table.name + " has no such policy");
        }
        Ident rename = alter.rename();
        String name = rename == null ? was.name() : scope.name(rename);
        table.policies.put(
                name,
                new Policy(
                        name,
                        was.command(),
                        was.permissive(),
                        alter.roles().isEmpty() ? was.roles() : roles(alter.roles()),
                        alter.using() == null ? was.using() : condition(alter.using()),
                        alter.check() == null ? was.check() : condition(alter.check())));
    }

    private String roles(List<Ident> roles) {
        List<String> names = new ArrayList<>();
        roles.forEach(role -> names.add(role(role)));
        return names.isEmpty() ? "PUBLIC" : String.join(", ", names);
    }

    private String role(Ident role) {
        boolean everyone = !role.quoted() && role.text().equalsIgnoreCase("public");
        boolean word = !role.quoted() && role.text().equalsIgnoreCase("current_user");
        return everyone
                ? "PUBLIC"
                : word ? "CURRENT_USER" : scope.dialect().quote(scope.name(role));
    }

    void grant(AccessStatement.Grant grant) {
        ObjectKind kind = grant.kind();
        if (kind == null || grant.all()) {
            return;
        }
        for (int i = 0; i < grant.names().size(); i++) {
            String arguments = i < grant.arguments().size() ? grant.arguments().get(i) : null;
            ObjectRef object = object(kind, grant.names().get(i), arguments);
            if (object != null) {
                for (String privilege : privileges(kind, grant.privileges().text())) {
                    grant.roles().forEach(role -> grant(grant, object, privilege, role(role)));
                }
            }
        }
    }

    private void grant(
            AccessStatement.Grant grant, ObjectRef object, String privilege, String grantee) {
        boolean usual =
                grantee.equals("PUBLIC")
                        && (privilege.equals("EXECUTE")
                                || object.kind().equals("TYPE")
                                || object.kind().equals("SCHEMA")
                                        && object.name().equals("public")
                                        && privilege.equals("USAGE"));
        if (grant.revoke()) {
            scope.model().rights.revoke(object, privilege, grantee, usual);
        } else if (usual) {
            scope.model().rights.revoke(object, privilege, grantee, false);
        } else {
            scope.model().rights.grant(object, privilege, grantee, grant.option());
        }
    }

    /** Null = the catalog tells no rights of this kind. */
    private @Nullable ObjectRef object(
            ObjectKind kind, QualifiedName written, @Nullable String arguments) {
        TableName name = scope.name(written);
        return switch (kind) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
                    scope.model().sequences.containsKey(name)
                            ? new ObjectRef("SEQUENCE", name.schema(), name.name(), "")
                            : new ObjectRef(
                                    "TABLE", scope.table(written).name.schema(), name.name(), "");
            case SEQUENCE -> new ObjectRef("SEQUENCE", name.schema(), name.name(), "");
            case SCHEMA -> new ObjectRef("SCHEMA", "", scope.name(written.name()), "");
            case TYPE, DOMAIN -> new ObjectRef("TYPE", name.schema(), name.name(), "");
            case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> routine(written, arguments);
            default -> null;
        };
    }

    private ObjectRef routine(QualifiedName written, @Nullable String arguments) {
        RoutineFold routines = new RoutineFold(scope);
        Routine found = routines.find(scope.name(written), arguments);
        if (found == null) {
            throw new Unresolved(
                    written.at(), "there is no function " + scope.name(written.name()));
        }
        return routines.reference(found);
    }

    /** {@code OWNER TO} of what is no table. */
    void owner(Alter alter) {
        for (AlterAction action : alter.actions()) {
            if (action instanceof AlterAction.OwnerTo owner) {
                Written written = alter.arguments();
                ObjectRef object =
                        object(alter.kind(), alter.name(), written == null ? null : written.text());
                if (object != null) {
                    scope.model().rights.owner(object, role(owner.owner()));
                }
            }
        }
    }

    private static List<String> privileges(ObjectKind kind, String written) {
        String text = written.toUpperCase(Locale.ROOT).strip();
        if (text.equals("ALL") || text.equals("ALL PRIVILEGES")) {
            return switch (kind) {
                case SCHEMA -> List.of("CREATE", "USAGE");
                case SEQUENCE -> List.of("SELECT", "UPDATE", "USAGE");
                case TYPE, DOMAIN -> List.of("USAGE");
                case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> List.of("EXECUTE");
                default -> OF_TABLES;
            };
        }
        List<String> privileges = new ArrayList<>();
        for (String part : Options.split(written)) {
            int open = part.indexOf('(');
            String word = (open < 0 ? part : part.substring(0, open)).strip();
            String upper = word.toUpperCase(Locale.ROOT);
            privileges.add(
                    open < 0
                            ? upper
                            : upper + " " + part.substring(open).replaceAll("\\s*,\\s*", ", "));
        }
        return privileges;
    }
}

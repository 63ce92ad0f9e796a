package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Statements about who may do what. */
public sealed interface AccessStatement extends Ddl {
    /**
     * A row-level policy.
     *
     * @param command {@code ALL}, {@code SELECT}, …
     * @param roles empty = not said, which means PUBLIC
     * @param using without its parentheses; null = not said
     * @param check without its parentheses; null = not said
     */
    record CreatePolicy(
            Span at,
            Ident name,
            QualifiedName table,
            boolean permissive,
            String command,
            List<Ident> roles,
            @Nullable Written using,
            @Nullable Written check)
            implements AccessStatement {
        public CreatePolicy {
            roles = List.copyOf(roles);
        }
    }

    /**
     * A policy changed.
     *
     * @param rename null = keeps its name
     * @param roles empty = as before
     */
    record AlterPolicy(
            Span at,
            Ident name,
            QualifiedName table,
            @Nullable Ident rename,
            List<Ident> roles,
            @Nullable Written using,
            @Nullable Written check)
            implements AccessStatement {
        public AlterPolicy {
            roles = List.copyOf(roles);
        }
    }

    /**
     * {@code GRANT} or {@code REVOKE}.
     *
     * @param privileges as written, or the roles that are granted
     * @param kind null = roles are granted, not privileges
     * @param all whether on ALL … IN SCHEMA; the names are then schemas
     * @param names objects, or schemas
     * @param arguments of routines, one for each name; empty for all else
     * @param roles who gets or loses it
     * @param option whether WITH GRANT (or ADMIN) OPTION, or the option alone is revoked
     */
    record Grant(
            Span at,
            boolean revoke,
            Written privileges,
            @Nullable ObjectKind kind,
            boolean all,
            List<QualifiedName> names,
            List<String> arguments,
            List<Ident> roles,
            boolean option)
            implements AccessStatement {
        public Grant {
            names = List.copyOf(names);
            arguments = List.copyOf(arguments);
            roles = List.copyOf(roles);
        }
    }

    /**
     * {@code ALTER DEFAULT PRIVILEGES}.
     *
     * @param action its GRANT or REVOKE
     */
    record DefaultPrivileges(Span at, List<Ident> ofRoles, List<Ident> schemas, Written action)
            implements AccessStatement {
        public DefaultPrivileges {
            ofRoles = List.copyOf(ofRoles);
            schemas = List.copyOf(schemas);
        }
    }

    /**
     * {@code CREATE}, {@code ALTER} or {@code DROP} of a role, user or group.
     *
     * @param verb in lower case
     * @param options null = none
     */
    record Role(Span at, String verb, List<Ident> names, @Nullable Written options)
            implements AccessStatement {
        public Role {
            names = List.copyOf(names);
        }
    }
}

package dev.binnacle.access;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.TableName;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestEditors;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One database whose users and grants a test changes. Roles are the whole server's, so each has a
 * name of its own.
 */
final class AccessFixture implements AutoCloseable {
    final Database database;
    final AccessEditor editor = TestEditors.access();
    AccessSnapshot access;

    AccessFixture(ConnectionSettings settings) {
        database = TestDatabases.open(settings);
        access = editor.read(database, Progress.none());
    }

    /** A name that no other test uses. */
    static String unique(String name) {
        return name + "_" + UUID.randomUUID().toString().substring(0, 8);
    }

    TableName table(String name) {
        return new TableName("public", name);
    }

    Securable on(String table) {
        return new Securable.OfTable(table(table));
    }

    AccessPlan plan(AccessChange... changes) {
        return editor.plan(database, access, List.of(changes), Progress.none());
    }

    void apply(AccessChange... changes) {
        access = editor.apply(database, plan(changes), Progress.none());
    }

    Role create(String name, RoleAttribute... attributes) {
        Role role = Role.of(name, attributes);
        Password password = role.user() ? new Password("start " + name) : null;
        apply(new AccessChange.CreateRole(role, password, List.of()));
        return access.role(name).orElseThrow();
    }

    void run(String sql) {
        database.with(Progress.none(), session -> session.execute(sql, 1, new Rows()));
    }

    Set<Privilege> effective(String role, String table) {
        return new EffectivePrivileges(access, editor.dialect(database).tablePrivileges())
                .on(role, table(table));
    }

    @Override
    public void close() {
        database.close();
    }
}

package dev.binnacle.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.TableName;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestBackend;
import dev.binnacle.testing.TestPostgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** On a real product's roles and grants, compared with what PostgreSQL itself answers. */
class EffectivePrivilegesTest {
    private static final List<String> SCRIPTS =
            List.of(
                    "00000000000000-initial-schema.sql",
                    "00000000000001-auth-schema.sql",
                    "00000000000002-storage-schema.sql",
                    "00000000000003-post-setup.sql",
                    "20240414161707_basejump-setup.sql",
                    "20240414161947_basejump-accounts.sql",
                    "20240414162100_basejump-invitations.sql",
                    "20240414162131_basejump-billing.sql");

    private static final String ORACLE =
            """
            select r.rolname, n.nspname, c.relname, p.privilege,
                   has_table_privilege(r.oid, c.oid, p.privilege)::text
            from pg_roles r
            cross join pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            cross join unnest(array['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES',
                                    'TRIGGER','MAINTAIN']) as p(privilege)
            where c.relkind in ('r', 'p', 'v', 'm', 'f')
              and n.nspname not in ('pg_catalog', 'information_schema')
              and n.nspname not like 'pg\\_toast%'
              and n.nspname not like 'pg\\_temp%'
            """;

    private static String script(String name) throws IOException {
        try (InputStream in =
                EffectivePrivilegesTest.class.getResourceAsStream("/material/access/" + name)) {
            String sql =
                    new String(
                            Objects.requireNonNull(in, name).readAllBytes(),
                            StandardCharsets.UTF_8);
            return "set search_path = public, extensions;\n"
                    + sql.replaceAll("(?im)^.*pgjwt.*$", "");
        }
    }

    @Test
    void everyRolesPrivilegesOnEveryTableAreWhatPostgreSqlSays() throws Exception {
        // its roles have usual names, and roles belong to the whole server
        try (EmbeddedPostgres own = EmbeddedPostgres.builder().start();
                var it =
                        new AccessFixture(
                                TestPostgres.settings(
                                        new Location.PostgreSql(
                                                "127.0.0.1", own.getPort(), "postgres"),
                                        "postgres"))) {
            it.run("create role supabase_admin superuser login");
            for (String script : SCRIPTS) {
                it.run(script(script));
            }
            it.run("create role reads_all noinherit");
            it.run("create role reads_more in role pg_read_all_data, pg_maintain");
            it.run("grant reads_more to reads_all with inherit false");
            it.run("grant anon to reads_more");
            it.run("alter table basejump.config owner to authenticated");
            it.run("revoke delete on basejump.config from authenticated");
            it.apply();
            assertThat(agree(it)).isGreaterThan(1_500);
        }
    }

    private static String text(List<@Nullable String> row, int column) {
        return Objects.requireNonNull(row.get(column));
    }

    /**
     * Statement after statement of PostgreSQL's own test of privileges; those that it expects to
     * fail fail here too.
     */
    @Test
    void afterEveryGrantAndRevokeOfPostgreSqlsOwnTestThePrivilegesAreWhatItSays() {
        ConnectionSettings settings = TestPostgres.newDatabase();
        try (var it = new AccessFixture(settings);
                var backend = TestBackend.of(settings)) {
            int changes = 0;
            for (String sql : backend.split(Material.text("access/postgresql-privileges.sql"))) {
                boolean done = tried(backend, sql);
                if (done && sql.matches("(?is)(grant|revoke|alter|drop owned|reassign).*")) {
                    changes++;
                    it.apply();
                    agree(it);
                }
            }
            assertThat(changes).isGreaterThan(60);
        }
    }

    private static boolean tried(TestBackend backend, String sql) {
        try {
            backend.run(sql);
            return true;
        } catch (IllegalStateException expected) {
            return false;
        }
    }

    /**
     * Compares every role, table and privilege with the database's own answer; returns how many.
     */
    private static int agree(AccessFixture it) {
        var effective =
                new EffectivePrivileges(
                        it.access, it.editor.dialect(it.database).tablePrivileges());
        var oracle = it.database.with(Progress.none(), session -> Rows.of(session, ORACLE)).texts();
        List<String> wrong = new ArrayList<>();
        for (List<@Nullable String> row : oracle) {
            boolean held =
                    !effective
                            .paths(
                                    text(row, 0),
                                    new TableName(text(row, 1), text(row, 2)),
                                    Privilege.valueOf(text(row, 3)))
                            .isEmpty();
            if (held != text(row, 4).equals("true")) {
                wrong.add(row.toString());
            }
        }
        assertThat(wrong).isEmpty();
        return oracle.size();
    }
}

package dev.binnacle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Trust;
import dev.binnacle.database.session.Timing;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class GrantsTest {
    private static final String ODD = "odd \"name\"; drop";

    private static AccessFixture withTables(ConnectionSettings settings) {
        var it = new AccessFixture(settings);
        for (String name : List.of("orders", ODD)) {
            it.run("create table " + it.database.dialect().quote(it.table(name)) + " (id integer)");
        }
        return it;
    }

    private static AccessChange grant(Securable object, Grantee grantee, Privilege... privileges) {
        return new AccessChange.GrantPrivileges(object, grantee, Set.of(privileges), false);
    }

    private static AccessChange revoke(Securable object, Grantee grantee, Privilege... privileges) {
        return new AccessChange.RevokePrivileges(object, grantee, Set.of(privileges), null, false);
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aPrivilegeIsGrantedShownAndTakenBack(ConnectionSettings settings) {
        try (var it = withTables(settings)) {
            String role = AccessFixture.unique("re;ader");
            it.create(role, RoleAttribute.INHERIT);
            it.apply(grant(it.on(ODD), Grantee.of(role), Privilege.SELECT, Privilege.UPDATE));
            assertThat(it.effective(role, ODD))
                    .isEqualTo(Set.of(Privilege.SELECT, Privilege.UPDATE));
            assertThat(it.effective(role, "orders")).isEmpty();
            it.apply(revoke(it.on(ODD), Grantee.of(role), Privilege.UPDATE));
            assertThat(it.effective(role, ODD)).isEqualTo(Set.of(Privilege.SELECT));
            assertThat(it.access.grantsTo(Grantee.of(role)))
                    .extracting(Grant::object, Grant::privilege)
                    .containsExactly(tuple(it.on(ODD), Privilege.SELECT));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void eachPathToAPrivilegeIsNamed(ConnectionSettings settings) {
        try (var it = withTables(settings)) {
            String user = AccessFixture.unique("anna");
            String editors = AccessFixture.unique("editors");
            String staff = AccessFixture.unique("staff");
            it.create(user, RoleAttribute.LOGIN, RoleAttribute.INHERIT);
            it.create(editors, RoleAttribute.INHERIT);
            it.create(staff, RoleAttribute.INHERIT);
            it.apply(
                    new AccessChange.GrantRole(editors, user, false, true, true),
                    new AccessChange.GrantRole(staff, editors, false, true, true),
                    grant(it.on("orders"), Grantee.of(user), Privilege.SELECT),
                    grant(it.on("orders"), Grantee.of(staff), Privilege.SELECT),
                    grant(it.on("orders"), Grantee.EVERYONE, Privilege.SELECT));
            var effective =
                    new EffectivePrivileges(
                            it.access, it.editor.dialect(it.database).tablePrivileges());
            assertThat(effective.paths(user, it.table("orders"), Privilege.SELECT))
                    .extracting(Path::kind, Path::via)
                    .containsExactlyInAnyOrder(
                            tuple(Path.Kind.DIRECT, List.of(user)),
                            tuple(Path.Kind.INHERITED, List.of(user, editors, staff)),
                            tuple(Path.Kind.EVERYONE, List.of(user)));
            AccessPlan plan = it.plan(revoke(it.on("orders"), Grantee.of(user), Privilege.SELECT));
            assertThat(plan.warnings())
                    .singleElement()
                    .asString()
                    .startsWith(user + " keeps SELECT on public.orders: ");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void whatIsInEffectIsWhatTheDatabaseAllows(ConnectionSettings settings) {
        try (var it = withTables(settings)) {
            String reader = AccessFixture.unique("reader");
            String member = AccessFixture.unique("member");
            String nobody = AccessFixture.unique("nobody");
            String group = AccessFixture.unique("group");
            for (String user : List.of(reader, member, nobody)) {
                it.create(user, RoleAttribute.LOGIN, RoleAttribute.INHERIT);
            }
            it.create(group, RoleAttribute.INHERIT);
            it.apply(
                    grant(it.on("orders"), Grantee.of(reader), Privilege.SELECT),
                    new AccessChange.GrantRole(group, member, false, true, true),
                    grant(it.on(ODD), Grantee.of(group), Privilege.SELECT));
            for (String user : List.of(reader, member, nobody)) {
                for (String table : List.of("orders", ODD)) {
                    assertThat(it.effective(user, table).contains(Privilege.SELECT))
                            .as("%s on %s", user, table)
                            .isEqualTo(maySelect(it, settings, user, table));
                }
            }
        }
    }

    private static boolean maySelect(
            AccessFixture it, ConnectionSettings owner, String user, String table) {
        String sql = "select * from " + it.database.dialect().quote(it.table(table));
        try (Database opened =
                TestDatabases.connector(
                                (connection, purpose) -> "start " + user,
                                Trust.files(),
                                Timing.standard())
                        .open(TestPostgres.settings(owner.location(), user), Progress.none())) {
            opened.with(Progress.none(), session -> Rows.of(session, sql));
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    @Test
    void anotherGrantorsGrantIsTakenBackAsThatGrantor() {
        try (var it = withTables(TestPostgres.newDatabase())) {
            String lead = AccessFixture.unique("lead");
            String user = AccessFixture.unique("user");
            it.create(lead);
            it.create(user);
            it.apply(
                    new AccessChange.GrantPrivileges(
                            it.on("orders"), Grantee.of(lead), Set.of(Privilege.SELECT), true));
            it.run(
                    "do $$ begin set local role \""
                            + lead
                            + "\"; grant select on orders to \""
                            + user
                            + "\"; end $$");
            it.apply();
            Grant grant = it.access.grantsTo(Grantee.of(user)).getFirst();
            assertThat(grant.grantor()).isEqualTo(lead);
            it.apply(
                    new AccessChange.RevokePrivileges(
                            it.on("orders"),
                            Grantee.of(user),
                            Set.of(Privilege.SELECT),
                            lead,
                            false));
            assertThat(it.effective(user, "orders")).isEmpty();
        }
    }

    @Test
    void aRightOnAnH2SchemaHoldsForItsTables() {
        try (var it = withTables(TestPostgres.newH2())) {
            it.create("wide", RoleAttribute.LOGIN, RoleAttribute.INHERIT);
            it.apply(grant(new Securable.OfSchema("public"), Grantee.of("wide"), Privilege.SELECT));
            assertThat(it.effective("wide", "orders")).isEqualTo(Set.of(Privilege.SELECT));
            it.run("grant alter any schema to \"wide\"");
            it.apply();
            assertThat(it.effective("wide", "orders")).hasSize(4);
        }
    }

    @Test
    void revokingWhatWasGrantedOnSaysWhoElseLosesItAndTakesItFromThem() {
        try (var it = withTables(TestPostgres.newDatabase())) {
            String lead = AccessFixture.unique("lead");
            String user = AccessFixture.unique("user");
            it.create(lead);
            it.create(user);
            it.run("grant select on orders to " + lead + " with grant option");
            it.run("set role " + lead + "; grant select on orders to " + user + "; reset role");
            it.apply();
            var staged = new StagedGrants();
            staged.stage(
                    new StagedGrants.Place(Grantee.of(lead), it.table("orders"), Privilege.SELECT),
                    false);
            var changes = staged.changes(it.access).toArray(AccessChange[]::new);
            var plan = it.plan(changes);
            assertThat(plan.warnings())
                    .contains(
                            "Also takes SELECT on public.orders from %s, to whom %s granted it."
                                    .formatted(user, lead));
            assertThat(plan.steps().getFirst().sql()).endsWith("cascade");
            it.apply(changes);
            assertThat(it.effective(lead, "orders")).isEmpty();
            assertThat(it.effective(user, "orders")).isEmpty();
        }
    }

    @Test
    void whatTheOwnerGrantedDoesNotHangOnTheOwnersOwnPrivileges() {
        try (var it = withTables(TestPostgres.newDatabase())) {
            String user = AccessFixture.unique("user");
            it.create(user);
            it.run("grant select on orders to " + user);
            it.apply();
            var staged = new StagedGrants();
            staged.stage(
                    new StagedGrants.Place(
                            Grantee.of("postgres"), it.table("orders"), Privilege.SELECT),
                    false);
            assertThat(it.plan(staged.changes(it.access).toArray(AccessChange[]::new)).steps())
                    .noneMatch(step -> step.sql().endsWith("cascade"));
        }
    }

    @Test
    void privilegesOnColumnsHaveTheirPaths() {
        try (var it = withTables(TestPostgres.newDatabase())) {
            String group = AccessFixture.unique("group");
            String user = AccessFixture.unique("user");
            it.create(group);
            it.create(user, RoleAttribute.INHERIT);
            it.run("grant " + group + " to " + user);
            it.run("grant select (id), update (id) on orders to " + group);
            it.run("grant select (id) on orders to public");
            it.apply();
            var effective = new EffectivePrivileges(it.access, EnumSet.allOf(Privilege.class));
            assertThat(it.effective(user, "orders")).isEmpty();
            assertThat(
                            effective.columnPaths(
                                    Grantee.of(user), it.table("orders"), Privilege.UPDATE))
                    .extracting(Path::words)
                    .containsExactly(
                            "%s → %s: granted to %s on column id of public.orders by postgres"
                                    .formatted(user, group, group));
            assertThat(
                            effective.columnPaths(
                                    Grantee.EVERYONE, it.table("orders"), Privilege.SELECT))
                    .extracting(Path::words)
                    .containsExactly("granted to PUBLIC on column id of public.orders by postgres");
        }
    }

    @Test
    void aGrantThatAddsNothingOrIsOfNoUseSaysSo() {
        try (var it = withTables(TestPostgres.newDatabase())) {
            String user = AccessFixture.unique("user");
            it.create(user);
            it.run("grant select on orders to public");
            it.run("create schema hidden");
            it.run("create table hidden.t (id integer)");
            it.apply();
            var hidden = new Securable.OfTable(new TableName("hidden", "t"));
            assertThat(
                            it.plan(grant(it.on("orders"), Grantee.of(user), Privilege.SELECT))
                                    .warnings())
                    .containsExactly(
                            user
                                    + " has SELECT on public.orders already: granted to PUBLIC by"
                                    + " postgres.");
            assertThat(it.plan(grant(hidden, Grantee.of(user), Privilege.SELECT)).warnings())
                    .containsExactly(
                            user
                                    + " may not use the schema hidden, so privileges on its tables"
                                    + " are of no use yet.");
        }
    }
}

package dev.binnacle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Step;
import dev.binnacle.database.Trust;
import dev.binnacle.database.session.Timing;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class RolesTest {
    private static final String SECRET = "Tr0ub4dor & 'quoted' ü";

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aUserIsMadeLogsInWithThePasswordAndIsDropped(ConnectionSettings settings) {
        try (var it = new AccessFixture(settings)) {
            String name = AccessFixture.unique("an;\"na");
            Role role = Role.of(name, RoleAttribute.LOGIN, RoleAttribute.INHERIT);
            askPasswordsOf(it, name);
            it.apply(new AccessChange.CreateRole(role, new Password(SECRET), List.of()));
            Role made = it.access.role(name).orElseThrow();
            assertThat(made.attributes())
                    .isEqualTo(Set.of(RoleAttribute.LOGIN, RoleAttribute.INHERIT));

            assertThat(logsIn(settings, name, SECRET)).isTrue();
            assertThat(logsIn(settings, name, "wrong")).isFalse();
            it.apply(new AccessChange.SetPassword(made, new Password("another")));
            assertThat(logsIn(settings, name, SECRET)).isFalse();
            assertThat(logsIn(settings, name, "another")).isTrue();

            it.apply(new AccessChange.DropRole(made, null, false));
            assertThat(it.access.role(name)).isEmpty();
        }
    }

    /** The test server trusts everyone on loopback; for this one it shall ask. */
    private static void askPasswordsOf(AccessFixture it, String user) {
        if (it.editor.dialect(it.database).features().transactional()) {
            String line =
                    "host all \"" + user.replace("\"", "\"\"") + "\" 127.0.0.1/32 scram-sha-256";
            it.run(
                    "do $do$ declare file text := current_setting('hba_file'); begin execute"
                            + " format('copy (select %L union all select regexp_split_to_table(%L,"
                            + " E''\\n'')) to %L', $line$"
                            + line
                            + "$line$, pg_read_file(file), file); end $do$");
            it.run("select pg_reload_conf()");
        }
    }

    private static boolean logsIn(ConnectionSettings owner, String user, String password) {
        var settings = TestPostgres.settings(owner.location(), user);
        try (Database opened =
                TestDatabases.connector(
                                (connection, purpose) -> password, Trust.files(), Timing.standard())
                        .open(settings, Progress.none())) {
            return opened.role().equalsIgnoreCase(user);
        } catch (ProblemException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aPasswordIsNeverShownNorSentInClear(ConnectionSettings settings) {
        try (var it = new AccessFixture(settings)) {
            String name = AccessFixture.unique("ben");
            Role role = Role.of(name, RoleAttribute.LOGIN, RoleAttribute.INHERIT);
            var create = new AccessChange.CreateRole(role, new Password(SECRET), List.of());
            AccessPlan plan = it.plan(create);
            assertThat(plan.steps()).extracting(Step::sql).noneMatch(sql -> sql.contains("Tr0ub"));
            assertThat(plan.steps().getFirst().shown()).contains("••••");
            String verifier = plan.steps().getFirst().secrets().getFirst();
            assertThat(plan.steps().getFirst().shown()).doesNotContain(verifier);
            assertThat(plan.toString()).doesNotContain(verifier).doesNotContain("Tr0ub");
            it.apply(create);
            assertThatThrownBy(() -> it.apply(create))
                    .as("fails, for the role is there, and does not quote the verifier")
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            failure -> {
                                assertThat(failure.problem().text()).contains("••••");
                                assertThat(failure.problem().text()).doesNotContain("SCRAM-SHA");
                                assertThat(failure).hasNoCause();
                            });
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aRoleIsGrantedToAUserAndTakenBack(ConnectionSettings settings) {
        try (var it = new AccessFixture(settings)) {
            String user = AccessFixture.unique("user");
            String group = AccessFixture.unique("group");
            it.create(user, RoleAttribute.LOGIN, RoleAttribute.INHERIT);
            it.create(group, RoleAttribute.INHERIT);
            it.apply(new AccessChange.GrantRole(group, user, false, true, true));
            List<Membership> memberships = it.access.membershipsOf(user);
            assertThat(memberships).extracting(Membership::role).containsExactly(group);
            assertThat(it.access.membersOf(group)).extracting(Membership::member).contains(user);
            it.apply(new AccessChange.RevokeRole(memberships.getFirst()));
            assertThat(it.access.membershipsOf(user)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aCommentAndTheRightToEverythingAreGivenAndTakenAway(ConnectionSettings settings) {
        try (var it = new AccessFixture(settings)) {
            String name = AccessFixture.unique("chief");
            Role plain = it.create(name, RoleAttribute.LOGIN, RoleAttribute.INHERIT);
            var more =
                    EnumSet.of(RoleAttribute.LOGIN, RoleAttribute.INHERIT, RoleAttribute.SUPERUSER);
            it.apply(
                    new AccessChange.AlterRole(
                            plain, new Role(name, more, -1, null, false, "it's the chief")));
            Role chief = it.access.role(name).orElseThrow();
            assertThat(chief.attributes()).isEqualTo(more);
            assertThat(chief.comment()).isEqualTo("it's the chief");
            it.apply(new AccessChange.AlterRole(chief, plain));
            assertThat(it.access.role(name)).contains(plain);
        }
    }

    @Test
    void everyAttributeAndLimitOfAPostgreSqlRoleIsSetAndChanged() {
        try (var it = new AccessFixture(TestPostgres.newDatabase())) {
            String name = AccessFixture.unique("full");
            Role full =
                    new Role(
                            name,
                            EnumSet.complementOf(EnumSet.of(RoleAttribute.INHERIT)),
                            5,
                            "2030-01-02 00:00:00+00",
                            false,
                            "all");
            it.run("set time zone 'UTC'");
            it.apply(new AccessChange.CreateRole(full, null, List.of()));
            Role made = it.access.role(name).orElseThrow();
            assertThat(made.attributes()).isEqualTo(full.attributes());
            assertThat(made.connectionLimit()).isEqualTo(5);
            assertThat(made.validUntil()).contains("2030-01-0");
            Role none = new Role(name, Set.of(), -1, null, false, null);
            it.apply(new AccessChange.AlterRole(made, none));
            assertThat(it.access.role(name)).contains(none);
            String renamed = AccessFixture.unique("re\"named");
            it.apply(new AccessChange.RenameRole(none, renamed));
            assertThat(it.access.role(renamed)).isPresent();
        }
    }

    @Test
    void membershipOptionsOfPostgreSqlAreKept() {
        try (var it = new AccessFixture(TestPostgres.newDatabase())) {
            String user = AccessFixture.unique("user");
            String group = AccessFixture.unique("group");
            it.create(user, RoleAttribute.LOGIN);
            it.create(group);
            it.apply(new AccessChange.GrantRole(group, user, true, false, true));
            Membership made = it.access.membershipsOf(user).getFirst();
            assertThat(made.admin()).isTrue();
            assertThat(made.inherit()).isFalse();
            assertThat(made.set()).isTrue();
        }
    }

    @Test
    void aRoleThatOwnsThingsSaysWhatBlocksItsDropAndHandsThemOver() {
        try (var it = new AccessFixture(TestPostgres.newDatabase())) {
            String owner = AccessFixture.unique("owner");
            String heir = AccessFixture.unique("heir");
            Role role = it.create(owner);
            it.create(heir);
            it.run("create table things (id integer)");
            it.run("alter table things owner to \"" + owner + "\"");
            it.run("create table others (id integer)");
            it.run("grant select on others to \"" + owner + "\"");
            AccessPlan plain = it.plan(new AccessChange.DropRole(role, null, false));
            assertThat(plain.warnings())
                    .containsExactlyInAnyOrder(
                            owner + " owns table public.things.",
                            owner + " has privileges on table public.others.");
            it.apply(new AccessChange.DropRole(role, heir, false));
            assertThat(it.access.role(owner)).isEmpty();
            assertThat(it.access.owners()).containsEntry(it.on("things"), heir);
        }
    }

    @Test
    void anH2UserThatOwnsASchemaSaysSo() {
        try (var it = new AccessFixture(TestPostgres.newH2())) {
            Role role = it.create("owner", RoleAttribute.LOGIN, RoleAttribute.INHERIT);
            it.run("create schema own authorization \"owner\"");
            assertThat(it.plan(new AccessChange.DropRole(role, null, false)).warnings())
                    .containsExactly("owner owns schema own; H2 can only drop that first.");
            assertThatThrownBy(() -> it.plan(new AccessChange.RenameRole(role, "other")))
                    .hasMessageContaining("BIN-500");
        }
    }
}

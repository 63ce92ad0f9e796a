package dev.binnacle.desktop.tour;

import dev.binnacle.access.AccessSnapshot;
import dev.binnacle.access.Grant;
import dev.binnacle.access.Grantee;
import dev.binnacle.access.Privilege;
import dev.binnacle.access.Role;
import dev.binnacle.access.Securable;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.Target;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** People: the matrix, a user made in its form, a grant given and taken back in the matrix. */
final class AccessSteps {
    private static final String NAME = "binnacle_tour_user";
    private static final Set<Privilege> GIVEN = EnumSet.of(Privilege.SELECT, Privilege.INSERT);

    private AccessSteps() {}

    static List<TourStep> all() {
        return List.of(
                new TourStep("Who may do what: the matrix", AccessSteps::matrix),
                new TourStep("Create a user in the form", AccessSteps::create),
                new TourStep("Grant in the matrix, revoke again", AccessSteps::grant),
                new TourStep("Drop the user again", AccessSteps::drop));
    }

    private static void openMatrix(TourGround ground) {
        Driver driver = ground.driver();
        driver.run(() -> {
            driver.desktop().showArea(Area.ACCESS);
            driver.desktop().open(Target.of(Target.Kind.MATRIX, ground.backend().id()));
        });
        driver.awaitWords("PUBLIC");
    }

    private static String matrix(TourGround ground) throws Exception {
        AccessSnapshot access = ground.accessNow();
        openMatrix(ground);
        ground.album().take("40-matrix");
        return access.roles().size() + " users and roles, " + access.grants().size() + " grants";
    }

    private static String create(TourGround ground) throws Exception {
        ground.writable();
        Driver driver = ground.driver();
        String name = free(ground.accessNow());
        driver.run(() -> driver.desktop().showArea(Area.ACCESS));
        driver.press("New user or role");
        driver.type("Name", name);
        driver.type("New password", UUID.randomUUID().toString());
        driver.type("Comment", "Made by the tour; may be dropped.");
        ground.album().take("41-new-user");
        ground.restoring().promise(what(name), () -> dropBehind(ground, name));
        driver.press("Create user");
        ground.awaitMade(what(name), "the user", () -> driver.says("Granted to it"));
        Role made =
                found(ground.accessNow(), name)
                        .orElseThrow(() -> new TourFailure(name + " is not in the catalog"));
        TourGround.expect(true, made.user(), "whether " + name + " can log in");
        ground.ownsUser(made.name());
        ground.album().take("42-user");
        return made.name() + " made, found in the catalog";
    }

    private static String what(String user) {
        return "the user " + user.toLowerCase(Locale.ROOT);
    }

    private static String free(AccessSnapshot access) {
        String name = NAME;
        for (int number = 2; found(access, name).isPresent(); number++) {
            name = NAME + "_" + number;
        }
        return name;
    }

    /** H2 may fold the name. */
    private static Optional<Role> found(AccessSnapshot access, String name) {
        return access.roles().stream()
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static void dropBehind(TourGround ground, String name) {
        found(ground.accessNow(), name)
                .ifPresent(
                        role -> ground.remove("drop user " + ground.dialect().quote(role.name())));
    }

    private static String grant(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        TableName table = ground.ownTable();
        String user = ground.ownUser();
        openMatrix(ground);
        Node grid = driver.the(Node.class, "Privileges of roles on tables");
        toCell(ground, grid, table, user);
        press(driver, grid);
        driver.awaitWords("will be granted");
        if (!driver.text("The statements that will run").contains("grant ")) {
            throw new TourFailure("the matrix shows no GRANT");
        }
        ground.album().take("43-grant");
        driver.press("Apply 2 changes");
        ground.awaitDone("the grants", () -> !driver.says("Apply 2 changes"));
        TourGround.expect(GIVEN, held(ground, table, user), "what " + user + " may do");
        ground.album().take("44-granted");
        press(driver, grid);
        driver.press("Apply 2 changes");
        ground.awaitDone("the revokes", () -> !driver.says("Apply 2 changes"));
        TourGround.expect(Set.of(), held(ground, table, user), "what " + user + " may do");
        return "SELECT and INSERT on " + table + " granted, checked, revoked, checked";
    }

    /** Goes there by the arrows, as the inspector says where one is. */
    private static void toCell(TourGround ground, Node grid, TableName table, String user) {
        List<TableName> tables =
                ground.catalog().tables().stream().map(each -> each.name()).toList();
        int row = tables.indexOf(table);
        int most = ground.accessNow().roles().size() + 1;
        ground.driver()
                .run(() -> {
                    grid.requestFocus();
                    for (int at = 0; at < most; at++) {
                        Driver.key(grid, KeyCode.LEFT);
                    }
                    Driver.key(grid, KeyCode.HOME);
                    for (int at = 0; at < row; at++) {
                        Driver.key(grid, KeyCode.DOWN);
                    }
                    for (int at = 0; at < most && !selected(ground, user); at++) {
                        Driver.key(grid, KeyCode.RIGHT);
                    }
                });
        ground.driver().await("the cell of " + user, () -> selected(ground, user));
        ground.driver().awaitWords("on " + table);
    }

    private static boolean selected(TourGround ground, String user) {
        return ground
                .driver()
                .find(Node.class, node -> node.getStyleClass().contains("paths"))
                .stream()
                .flatMap(paths -> Visible.under(paths).stream())
                .anyMatch(node -> Visible.reads(node, user));
    }

    private static void press(Driver driver, Node grid) {
        driver.run(() -> GIVEN.forEach(privilege -> Driver.key(grid, privilege.letter())));
    }

    private static Set<Privilege> held(TourGround ground, TableName table, String user) {
        return ground.accessNow().grantsTo(Grantee.of(user)).stream()
                .filter(grant -> grant.object().equals(new Securable.OfTable(table)))
                .map(Grant::privilege)
                .collect(Collectors.toSet());
    }

    private static String drop(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        String user = ground.ownUser();
        driver.run(() ->
                driver.desktop()
                        .open(
                                new Target(
                                        Target.Kind.ROLE,
                                        ground.backend().id(),
                                        Map.of("role", user))));
        driver.press("Drop");
        driver.awaitWords("Drops " + user);
        ground.album().take("45-drop-user");
        driver.press("pending", "Drop " + user);
        ground.awaitDone("that the user is gone", () -> !driver.says("Drops " + user));
        TourGround.expect(
                false, found(ground.accessNow(), user).isPresent(), "whether " + user + " is");
        ground.ownsUser(null);
        ground.restoring().kept(what(user));
        return user + " is gone";
    }
}

package dev.binnacle.desktop.access;

import dev.binnacle.access.AccessChange;
import dev.binnacle.access.AccessSnapshot;
import dev.binnacle.access.Membership;
import dev.binnacle.access.Password;
import dev.binnacle.access.Role;
import dev.binnacle.access.RoleAttribute;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A role in the making or in the altering: what its form says, as changes. */
final class RoleModel {
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty password = new SimpleStringProperty("");
    final StringProperty limit = new SimpleStringProperty("");
    final StringProperty until = new SimpleStringProperty("");
    final StringProperty comment = new SimpleStringProperty("");
    final BooleanProperty dropping = new SimpleBooleanProperty();
    final ObjectProperty<@Nullable String> heir = new SimpleObjectProperty<>();
    final BooleanProperty dropOwned = new SimpleBooleanProperty();
    final Map<RoleAttribute, BooleanProperty> attributes = new EnumMap<>(RoleAttribute.class);
    private final Map<String, Boolean> joining = new LinkedHashMap<>();
    private final Set<Membership> leaving = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable Role before;

    RoleModel() {
        for (RoleAttribute attribute : RoleAttribute.values()) {
            attributes.put(attribute, new SimpleBooleanProperty());
        }
        for (StringProperty text : List.of(name, password, limit, until, comment)) {
            text.addListener(change -> changed());
        }
        attributes.values().forEach(each -> each.addListener(change -> changed()));
        dropping.addListener(change -> changed());
        heir.addListener(change -> changed());
        dropOwned.addListener(change -> changed());
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Fills the form with a role as it is; null = a new user who inherits. */
    void show(@Nullable Role role) {
        before = role;
        Role shown = role == null ? Role.of("", RoleAttribute.LOGIN, RoleAttribute.INHERIT) : role;
        name.set(shown.name());
        password.set("");
        limit.set(shown.connectionLimit() < 0 ? "" : String.valueOf(shown.connectionLimit()));
        until.set(Objects.requireNonNullElse(shown.validUntil(), ""));
        comment.set(Objects.requireNonNullElse(shown.comment(), ""));
        attributes.forEach((attribute, value) -> value.set(shown.has(attribute)));
        joining.clear();
        leaving.clear();
        dropping.set(false);
        heir.set(null);
        dropOwned.set(false);
        changed();
    }

    @Nullable Role before() {
        return before;
    }

    void join(String role, boolean admin) {
        joining.put(role, admin);
        changed();
    }

    void leaveOut(String role) {
        joining.remove(role);
        changed();
    }

    void leave(Membership membership) {
        if (!leaving.remove(membership)) {
            leaving.add(membership);
        }
        changed();
    }

    Set<String> joining() {
        return joining.keySet();
    }

    boolean leaves(Membership membership) {
        return leaving.contains(membership);
    }

    /** The roles it could still become a member of. */
    List<String> joinable(AccessSnapshot access) {
        String self = name.get();
        List<String> already = access.membershipsOf(self).stream().map(Membership::role).toList();
        return access.roles().stream()
                .map(Role::name)
                .filter(each -> !each.equals(self))
                .filter(each -> !already.contains(each) && !joining.containsKey(each))
                .toList();
    }

    private Role after() {
        Set<RoleAttribute> on = EnumSet.noneOf(RoleAttribute.class);
        attributes.forEach((attribute, value) -> {
            if (value.get()) {
                on.add(attribute);
            }
        });
        Role old = before;
        return new Role(
                old == null ? name.get() : old.name(),
                on,
                connections(),
                until.get().isBlank() ? null : until.get().strip(),
                false,
                comment.get().isEmpty() ? null : comment.get());
    }

    private int connections() {
        String text = limit.get().strip();
        if (text.isEmpty()) {
            return -1;
        }
        try {
            return Math.max(-1, Integer.parseInt(text));
        } catch (NumberFormatException wrong) {
            throw Problem.of(
                            ProblemCode.ROLE_INCOMPLETE,
                            "The connection limit is not a whole number.",
                            text)
                    .exception(wrong);
        }
    }

    /** What the form says beyond what is; nothing until a new role has a name. */
    List<AccessChange> changes() {
        Role old = before;
        Password secret = password.get().isEmpty() ? null : new Password(password.get());
        if (old == null) {
            return created(secret);
        }
        if (dropping.get()) {
            return List.of(new AccessChange.DropRole(old, heir.get(), dropOwned.get()));
        }
        List<AccessChange> changes = new ArrayList<>();
        if (!after().equals(old)) {
            changes.add(new AccessChange.AlterRole(old, after()));
        }
        if (secret != null) {
            changes.add(new AccessChange.SetPassword(old, secret));
        }
        joining.forEach((role, admin) ->
                changes.add(new AccessChange.GrantRole(role, old.name(), admin, true, true)));
        leaving.forEach(each -> changes.add(new AccessChange.RevokeRole(each)));
        if (!name.get().equals(old.name())) {
            changes.add(new AccessChange.RenameRole(old, name.get()));
        }
        return changes;
    }

    private List<AccessChange> created(@Nullable Password secret) {
        if (name.get().isBlank()) {
            return List.of();
        }
        Role role = after();
        List<AccessChange> changes = new ArrayList<>();
        changes.add(new AccessChange.CreateRole(role, secret, List.of()));
        joining.forEach((group, admin) ->
                changes.add(new AccessChange.GrantRole(group, role.name(), admin, true, true)));
        return changes;
    }
}

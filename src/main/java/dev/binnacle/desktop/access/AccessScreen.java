package dev.binnacle.desktop.access;

import dev.binnacle.access.AccessEditor;
import dev.binnacle.access.Role;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Finding;
import dev.binnacle.desktop.shell.Screen;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.scene.Node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The access area: users and roles, and the matrix of who may do what. */
public final class AccessScreen implements Screen {
    private static final int MOST = 20;
    private final Workbench workbench;
    private final AccessEditor editor;
    private final Map<Backend, AccessModel> models = new HashMap<>();

    public AccessScreen(Workbench workbench, AccessEditor editor) {
        this.workbench = workbench;
        this.editor = editor;
    }

    @Override
    public Area area() {
        return Area.ACCESS;
    }

    @Override
    public Node sidebar() {
        return workbench
                .views()
                .load(View.ACCESS_LIST, new AccessListController(workbench, this::model));
    }

    @Override
    public ContentTab open(Target target) {
        Backend backend =
                workbench
                        .backends()
                        .reach(target.connection())
                        .orElseThrow(() ->
                                new IllegalArgumentException("no such connection: " + target));
        AccessModel model = model(backend);
        return target.kind() == Target.Kind.MATRIX
                ? new MatrixTab(model, target)
                : new RoleTab(model, target);
    }

    /** The one model of a backend; what belongs to closed backends is let go. */
    private AccessModel model(Backend backend) {
        models.keySet().retainAll(workbench.backends().open());
        return models.computeIfAbsent(backend, key -> new AccessModel(workbench, key, editor));
    }

    @Override
    public void prepare() {
        Backend backend = workbench.backends().current();
        if (backend != null && backend.database() != null && !model(backend).read()) {
            model(backend).reload().whenDone(read -> workbench.refreshTitles());
        }
    }

    @Override
    public List<Finding> find(String query) {
        List<Finding> found = new ArrayList<>();
        Backend backend = workbench.backends().current();
        if (backend == null) {
            return found;
        }
        model(backend).access().roles().stream()
                .filter(role -> role.name().toLowerCase(Locale.ROOT).contains(query))
                .sorted(Comparator.comparingInt(role -> role.name().length()))
                .limit(MOST)
                .map(role -> finding(backend, role))
                .forEach(found::add);
        if ("access matrix".contains(query)) {
            Target target = Target.of(Target.Kind.MATRIX, backend.id());
            found.add(
                    new Finding(
                            "fth-users",
                            "Access matrix",
                            "action",
                            backend.name(),
                            () -> workbench.open(target)));
        }
        return found;
    }

    private Finding finding(Backend backend, Role role) {
        Target target = RoleTab.target(backend, role.name());
        return new Finding(
                role.user() ? "fth-user" : "fth-users",
                role.name(),
                role.user() ? "user" : "role",
                backend.name(),
                () -> workbench.open(target));
    }
}

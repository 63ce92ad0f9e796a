package dev.binnacle.desktop.shell;

import dev.binnacle.base.Jobs;
import dev.binnacle.base.Problem;
import dev.binnacle.database.ConnectionSettings;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * The shell at work: joins frame, tabs, palette, keys and backends, and is the {@link Workbench} of
 * the features.
 */
public final class Desktop implements Workbench {
    private final ShellParts parts;
    private final Views views = new Views();
    private final Look look = new Look();
    private final FrameController frame = new FrameController(this);
    private final StatusLineController statusLine = new StatusLineController(this);
    private final PaletteController palette = new PaletteController(this);
    private final List<Screen> screens;
    private final Function<Target, ContentTab> own;
    private final Tabs tabs;
    private final Scene scene;
    private final Actions actions = new Actions(this);
    private final Findings findings = new Findings(this, actions);
    private final Keys keys;
    private final PauseTransition saveSoon = new PauseTransition(Duration.millis(400));
    private Area area = Area.DATA;
    private boolean closed;
    private @Nullable Parent paletteNode;
    private boolean sidebarShown = true;
    private boolean inspectorShown = true;
    private boolean inspectorShownNarrow;

    public Desktop(ShellParts parts) {
        this.parts = parts;
        FrameState state = parts.keeper().load();
        screens = parts.screens().apply(this);
        own = parts.own().apply(this);
        Parent root = views.load(View.FRAME, frame);
        tabs = new Tabs(frame.tabs(), this::make, parts.questions(), parts.backends());
        frame.assemble(
                views.load(View.TOP_BAR, new TopBarController(this)),
                views.load(View.STATUS_LINE, statusLine));
        scene = new Scene(root, state.width(), state.height());
        look.darkProperty().set(state.dark());
        look.zoomProperty().set(state.zoom());
        look.dress(scene);
        keys = actions.keys();
        keys.listen(scene);
        saveSoon.setOnFinished(event -> parts.keeper().save(state()));
        restore(state);
        remember();
    }

    private void restore(FrameState state) {
        sidebarShown = state.sidebar();
        inspectorShown = state.inspector();
        parts.backends()
                .reach(state.connection())
                .ifPresent(parts.backends().currentProperty()::set);
        screens.stream()
                .filter(screen -> screen.area() == state.area())
                .findFirst()
                .or(() -> screens.stream().findFirst())
                .ifPresent(screen -> showArea(screen.area()));
        for (Target target : state.tabs()) {
            if (target.connection().isEmpty()
                    || parts.backends().reach(target.connection()).isPresent()) {
                tabs.add(target);
            }
        }
        tabs.select(state.front());
        frame.arrange();
    }

    private void remember() {
        tabs.frontProperty()
                .subscribe(tab -> {
                    frame.showInspector(tab == null ? null : tab.inspector());
                    frame.showEmpty(tab == null);
                    saveLater();
                });
        look.darkProperty().addListener(change -> saveLater());
        look.zoomProperty().addListener(change -> saveLater());
        scene.widthProperty().addListener(change -> saveLater());
        scene.heightProperty().addListener(change -> saveLater());
        parts.backends().currentProperty().addListener(change -> saveLater());
        scene.widthProperty()
                .addListener((property, old, width) -> {
                    if (fits(old.doubleValue()) != fits(width.doubleValue())) {
                        inspectorShownNarrow &= isNarrow();
                        frame.arrange();
                    }
                });
    }

    /** Whether the inspector leaves too little of the content to be there unasked. */
    private boolean isNarrow() {
        return fits(scene.getWidth()) < 2;
    }

    private static int fits(double width) {
        return width < 900 ? 0 : width < 1200 ? 1 : 2;
    }

    private ContentTab make(Target target) {
        Area home = target.kind().area();
        if (home == null) {
            return own.apply(target);
        }
        Screen screen =
                screens.stream()
                        .filter(candidate -> candidate.area() == home)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no screen for " + home));
        return screen.open(target);
    }

    /** The frame as it is now, to be kept. */
    public FrameState state() {
        Backend current = parts.backends().current();
        return new FrameState(
                look.darkProperty().get(),
                look.zoomProperty().get(),
                scene.getWidth(),
                scene.getHeight(),
                sidebarShown,
                inspectorShown,
                area,
                tabs.tabs().stream().map(tab -> tab.content().target()).toList(),
                tabs.selected(),
                current == null ? "" : current.id());
    }

    private void saveLater() {
        // what goes while the window closes is not what should come back
        if (!closed) {
            saveSoon.playFromStart();
        }
    }

    /** Ends every tab, and keeps the state at once. For when the window closes. */
    public void close() {
        closed = true;
        saveSoon.stop();
        parts.keeper().save(state());
        tabs.disposeAll();
        List.copyOf(parts.backends().open()).forEach(parts.backends()::close);
        saveSoon.stop(); // closing the backends asked for it once more
    }

    /** What closing the window would lose, a sentence each; empty = nothing. */
    public List<String> risks() {
        return tabs.risks();
    }

    public Scene scene() {
        return scene;
    }

    public Look look() {
        return look;
    }

    public List<Screen> screens() {
        return screens;
    }

    /** The tab in front; null = none. */
    public ReadOnlyObjectProperty<@Nullable ContentTab> frontProperty() {
        return tabs.frontProperty();
    }

    Keys keys() {
        return keys;
    }

    Tabs tabs() {
        return tabs;
    }

    boolean sidebarShown() {
        return sidebarShown && scene().getWidth() >= 900;
    }

    boolean inspectorShown() {
        return isNarrow() ? inspectorShownNarrow : inspectorShown;
    }

    void toggleSidebar() {
        sidebarShown = !sidebarShown;
        frame.arrange();
        saveLater();
    }

    void toggleInspector() {
        if (isNarrow()) {
            inspectorShownNarrow = !inspectorShownNarrow;
        } else {
            inspectorShown = !inspectorShown;
        }
        frame.arrange();
        saveLater();
    }

    /** Shows an area's sidebar. */
    public void showArea(Area shown) {
        area = shown;
        screens.stream()
                .filter(screen -> screen.area() == shown)
                .findFirst()
                .ifPresent(frame::showArea);
        saveLater();
    }

    /** Brings a stored connection to the front, opening it if need be. */
    public void show(ConnectionSettings settings) {
        parts.backends().currentProperty().set(parts.backends().connect(settings));
    }

    @Override
    public void reconnect(ConnectionSettings settings) {
        Backend old = parts.backends().find(settings.id()).orElse(null);
        if (old == null) {
            show(settings);
            return;
        }
        whenSafe(
                old,
                "Connect again",
                () -> {
                    parts.backends().close(old);
                    show(settings);
                    tabs.renew(settings.id());
                });
    }

    @Override
    public void disconnect(Backend backend) {
        whenSafe(
                backend,
                "Disconnect",
                () -> {
                    tabs.closeAll(backend.id());
                    parts.backends().close(backend);
                });
    }

    private void whenSafe(Backend backend, String verb, Runnable act) {
        List<String> risks = tabs.risks(backend.id());
        if (risks.isEmpty()) {
            act.run();
        } else {
            parts.questions()
                    .confirm(
                            verb + ": " + backend.name(),
                            String.join("\n", risks),
                            verb + " and lose it",
                            act);
        }
    }

    void step(int by) {
        tabs.step(by);
    }

    void back() {
        tabs.back();
    }

    void forward() {
        tabs.forward();
    }

    void focusNextPane() {
        frame.focusNextPane();
    }

    /** Opens what finds everything. */
    public void openPalette() {
        Parent node = paletteNode == null ? views.load(View.PALETTE, palette) : paletteNode;
        paletteNode = node;
        if (!frame.root().getChildren().contains(node)) {
            var focused = scene.getFocusOwner();
            frame.root().getChildren().add(node);
            StackPane.setAlignment(node, Pos.TOP_CENTER);
            StackPane.setMargin(node, new Insets(56, 0, 0, 0));
            screens.forEach(Screen::prepare);
            palette.begin(focused);
        }
    }

    /** Leaves the palette, if it is open. */
    public void leavePalette() {
        closePalette();
    }

    /** Does in the tab in front what a key of the frame would. */
    public boolean perform(Command command) {
        ContentTab tab = tabs.frontProperty().get();
        return tab != null && tab.perform(command);
    }

    void closePalette() {
        frame.root().getChildren().remove(paletteNode);
    }

    List<Finding> find(String query) {
        return findings.find(query);
    }

    ApiDoor apis() {
        return parts.apis();
    }

    Workspaces workspaces() {
        return parts.workspaces();
    }

    /** What the window is called. */
    public String title() {
        return "Binnacle — " + Workspaces.name(parts.about().workspace());
    }

    About about() {
        return parts.about();
    }

    /** Goes to another workspace, whose window takes the place of this one. */
    void openWorkspace(Path folder) {
        String name = Workspaces.name(folder);
        parts.jobs()
                .start(
                        "Opening the workspace " + name,
                        progress -> {
                            parts.workspaces().open(folder);
                            return folder;
                        })
                .whenFailed(this::report);
    }

    /** Asks for a folder, and opens it as a workspace. */
    void chooseWorkspace() {
        parts.questions().openFolder("Open a workspace", this::openWorkspace);
    }

    void countUnsaved() {
        statusLine.showUnsaved(
                tabs.tabs().stream().mapToInt(tab -> tab.content().unsaved().get()).sum());
    }

    @Override
    public void open(Target target) {
        tabs.open(target);
    }

    @Override
    public Jobs jobs() {
        return parts.jobs();
    }

    @Override
    public Backends backends() {
        return parts.backends();
    }

    @Override
    public Views views() {
        return views;
    }

    @Override
    public Clips clips() {
        return parts.clips();
    }

    @Override
    public void leave(ContentTab done) {
        tabs.leave(done);
    }

    @Override
    public Deeds deeds() {
        return parts.deeds();
    }

    @Override
    public Questions questions() {
        return parts.questions();
    }

    @Override
    public void announce(String sentence) {
        statusLine.announce(sentence);
    }

    @Override
    public void report(Problem problem) {
        frame.report(problem, () -> parts.clips().put(problem.text()));
    }

    @Override
    public void refreshTitles() {
        tabs.tabs().forEach(TabHandle::retitle);
        if (frame.root().getChildren().contains(paletteNode)) {
            palette.searchAgain();
        }
        saveLater();
    }
}

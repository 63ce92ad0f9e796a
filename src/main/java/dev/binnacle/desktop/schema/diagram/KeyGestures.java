package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.TableName;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What keys do on a diagram. */
final class KeyGestures {
    private static final double STEP = 8;
    private static final double ZOOM = 1.25;
    private static final double PAN = 80;
    private final DiagramModel model;
    private final DiagramActs acts;
    private final MouseGestures mouse;
    private Predicate<KeyEvent> more = event -> false;

    KeyGestures(Surface surface, DiagramModel model, DiagramActs acts, MouseGestures mouse) {
        this.model = model;
        this.acts = acts;
        this.mouse = mouse;
        surface.setOnKeyPressed(this::press);
        surface.setOnKeyReleased(event -> {
            if (event.getCode() == KeyCode.SPACE) {
                mouse.space(false);
            }
        });
    }

    /** Asked for keys that mean nothing here. */
    void otherwise(Predicate<KeyEvent> handler) {
        more = handler;
    }

    private void press(KeyEvent event) {
        if (more.test(event) || done(event)) {
            event.consume();
        }
    }

    private boolean done(KeyEvent event) {
        Compass direction = direction(event.getCode());
        if (direction != null) {
            towards(direction, event);
            return true;
        }
        return switch (event.getCode()) {
            case TAB -> through(event.isShiftDown() ? -1 : 1);
            case A -> event.isShortcutDown() && done(acts::selectAll);
            case ENTER -> lead().map(table -> done(() -> acts.open(table))).orElse(false);
            case R -> !event.isShortcutDown() && related();
            case DELETE, BACK_SPACE -> done(acts::remove);
            case SPACE -> done(() -> mouse.space(true));
            case PLUS, ADD, EQUALS -> done(() -> acts.zoom(ZOOM));
            case MINUS, SUBTRACT -> done(() -> acts.zoom(1 / ZOOM));
            case DIGIT0, NUMPAD0, HOME -> done(acts::fit);
            case DIGIT1, NUMPAD1 -> done(acts::lifeSize);
            case ESCAPE -> done(this::leave);
            default -> false;
        };
    }

    private static boolean done(Runnable act) {
        act.run();
        return true;
    }

    private boolean related() {
        lead().ifPresent(acts::addRelated);
        return true;
    }

    private void leave() {
        model.choose(null);
        model.find(java.util.Set.of());
        model.selection().clear();
    }

    private Optional<TableName> lead() {
        return Optional.ofNullable(model.selection().lead());
    }

    private static @Nullable Compass direction(KeyCode code) {
        return switch (code) {
            case LEFT -> Compass.LEFT;
            case RIGHT -> Compass.RIGHT;
            case UP -> Compass.UP;
            case DOWN -> Compass.DOWN;
            default -> null;
        };
    }

    /** To the next table; with Ctrl the chosen ones are moved, with Shift the paper. */
    private void towards(Compass direction, KeyEvent event) {
        if (event.isShortcutDown()) {
            acts.moveBy(direction.x() * STEP, direction.y() * STEP);
        } else if (event.isShiftDown()) {
            model.viewport().pan(-direction.x() * PAN, -direction.y() * PAN);
        } else {
            lead().flatMap(model.scenery()::plate)
                    .map(plate -> direction.from(plate, model.scenery()))
                    .orElseGet(() -> model.scenery().plates().stream().findFirst())
                    .ifPresent(this::goTo);
        }
    }

    private void goTo(Plate plate) {
        model.selection().only(plate.name());
        model.viewport().reveal(plate.box());
    }

    /** The next table as they are listed; past the last the keys leave the diagram. */
    private boolean through(int by) {
        List<Plate> plates = model.scenery().plates();
        int at = -1;
        for (int index = 0; index < plates.size(); index++) {
            if (plates.get(index).name().equals(model.selection().lead())) {
                at = index;
            }
        }
        int next = at < 0 && by < 0 ? -1 : at + by;
        if (next < 0 || next >= plates.size()) {
            return false;
        }
        goTo(plates.get(next));
        return true;
    }
}

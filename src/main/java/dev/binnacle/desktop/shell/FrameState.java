package dev.binnacle.desktop.shell;

import java.util.List;

/**
 * What the frame looks like from one start to the next.
 *
 * @param zoom text size in percent, one of {@link Look#ZOOMS}
 * @param tabs what was open, in order
 * @param front index of the tab in front; -1 = none
 * @param connection id of the backend in front; empty = none
 */
public record FrameState(
        boolean dark,
        int zoom,
        double width,
        double height,
        boolean sidebar,
        boolean inspector,
        Area area,
        List<Target> tabs,
        int front,
        String connection) {
    public FrameState {
        tabs = List.copyOf(tabs);
    }

    public static FrameState first() {
        return new FrameState(false, 100, 1280, 800, true, true, Area.DATA, List.of(), -1, "");
    }
}

package dev.binnacle.desktop.shell;

import dev.binnacle.base.Jobs;

import java.util.List;
import java.util.function.Function;

/**
 * What the shell is built from, joined in {@code app}.
 *
 * @param screens makes the areas' screens, in the rail's order, for a workbench
 * @param own opens the shell's own targets (connections, settings)
 */
public record ShellParts(
        Jobs jobs,
        Backends backends,
        Clips clips,
        Questions questions,
        StateKeeper keeper,
        Workspaces workspaces,
        About about,
        Deeds deeds,
        ApiDoor apis,
        Function<Workbench, List<Screen>> screens,
        Function<Desktop, Function<Target, ContentTab>> own) {}

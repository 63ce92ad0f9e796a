package dev.binnacle.desktop.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the palette finds: open tabs, the areas' things, connections, workspaces and actions. */
final class Findings {
    private static final int MOST = 60;

    private final Desktop desktop;
    private final Actions actions;

    Findings(Desktop desktop, Actions actions) {
        this.desktop = desktop;
        this.actions = actions;
    }

    /**
     * Best first: names that are the query, begin with it, have a word that does, hold it. With
     * several words, each must be in the name, the kind or the place.
     */
    List<Finding> find(String query) {
        List<String> words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        String longest = words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        var found = new ArrayList<Finding>();
        tabs().filter(finding -> holds(finding, words)).forEach(found::add);
        if (!longest.isEmpty()) {
            desktop.screens().stream()
                    .flatMap(screen -> screen.find(longest).stream())
                    .filter(finding -> words.size() == 1 || holds(finding, words))
                    .forEach(found::add);
        }
        Stream.of(connections(), workspaces(), actions.findings())
                .flatMap(findings -> findings)
                .filter(finding -> holds(finding, words))
                .forEach(found::add);
        return found.stream()
                .sorted(Comparator.comparingInt(finding -> rank(finding.title(), words.getFirst())))
                .limit(MOST)
                .toList();
    }

    private static boolean holds(Finding finding, List<String> words) {
        String text = finding.title() + " " + finding.kind() + " " + finding.where();
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }

    private static int rank(String title, String word) {
        String name = title.toLowerCase(Locale.ROOT);
        int at = name.indexOf(word);
        if (at == 0) {
            return name.length() == word.length() ? 0 : 1;
        }
        return at < 0 ? 4 : Character.isLetterOrDigit(name.charAt(at - 1)) ? 3 : 2;
    }

    private Stream<Finding> tabs() {
        return desktop.tabs().tabs().stream()
                .filter(tab -> tab.content() != desktop.frontProperty().get())
                .map(tab ->
                        new Finding(
                                "fth-layers",
                                tab.content().title().getValue(),
                                "open tab",
                                desktop.backends()
                                        .find(tab.content().target().connection())
                                        .map(Backend::name)
                                        .orElse(""),
                                () -> desktop.tabs().show(tab)));
    }

    private Stream<Finding> connections() {
        return desktop.backends().known().stream()
                .map(settings ->
                        new Finding(
                                "fth-database",
                                settings.name(),
                                "connection",
                                settings.location().display(),
                                () -> desktop.show(settings)));
    }

    private Stream<Finding> workspaces() {
        return desktop.workspaces().recent().stream()
                .map(folder ->
                        new Finding(
                                "fth-folder",
                                Workspaces.name(folder),
                                "workspace",
                                folder.toString(),
                                () -> desktop.openWorkspace(folder)));
    }
}

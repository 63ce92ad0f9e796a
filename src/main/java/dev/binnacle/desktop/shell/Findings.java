package dev.binnacle.desktop.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
        var found = new ArrayList<Finding>();
        tabs().filter(finding -> holds(finding, words)).forEach(found::add);
        if (words.size() == 1 && !words.getFirst().isEmpty()) {
            desktop.screens().forEach(screen -> found.addAll(screen.find(words.getFirst())));
        } else if (words.size() > 1) {
            found.addAll(ofAreas(words));
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

    /** What an area finds by any of the words, and that holds them all; each once. */
    private Collection<Finding> ofAreas(List<String> words) {
        var found = new LinkedHashMap<String, Finding>();
        for (Screen screen : desktop.screens()) {
            words.stream()
                    .flatMap(word -> screen.find(word).stream())
                    .filter(finding -> holds(finding, words))
                    .forEach(finding -> found.putIfAbsent(text(finding), finding));
        }
        return found.values();
    }

    private static String text(Finding finding) {
        return (finding.title() + " " + finding.kind() + " " + finding.where())
                .toLowerCase(Locale.ROOT);
    }

    private static boolean holds(Finding finding, List<String> words) {
        String text = text(finding);
        return words.stream().allMatch(text::contains);
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

package dev.binnacle.api.collection;

import dev.binnacle.api.hurl.Annotations;
import dev.binnacle.api.hurl.BrokenHurl;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the tree of a folder. One bad file spoils nothing but itself. */
final class CollectionReader {
    private static final int DEEPEST = 20;
    private static final long LARGEST = 8L << 20;
    private final RequestPath paths;

    CollectionReader(RequestPath paths) {
        this.paths = paths;
    }

    CollectionNode.Folder read(Path root) {
        return new CollectionNode.Folder("", "", children(root, 0));
    }

    private List<CollectionNode> children(Path folder, int depth) {
        var folders = new ArrayList<CollectionNode>();
        var requests = new ArrayList<CollectionNode>();
        for (Path place : sorted(folder)) {
            String name = String.valueOf(place.getFileName());
            if (RequestPath.isRequest(place)) {
                requests.add(request(place, name));
            } else if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)
                    && !name.startsWith(".")
                    && !name.endsWith(Examples.FOLDER)
                    && depth < DEEPEST) {
                folders.add(
                        new CollectionNode.Folder(
                                paths.relative(place), name, children(place, depth + 1)));
            }
        }
        folders.addAll(requests);
        return folders;
    }

    private static List<Path> sorted(Path folder) {
        try (Stream<Path> places = Files.list(folder)) {
            return places.sorted(
                            Comparator.comparing(
                                    place -> place.toString().toLowerCase(Locale.ROOT)))
                    .toList();
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }

    private CollectionNode request(Path place, String fileName) {
        String path = paths.relative(place);
        String name = fileName.substring(0, fileName.length() - RequestPath.ENDING.length());
        try {
            if (Files.size(place) > LARGEST) {
                return broken(path, name, tooLarge(path));
            }
            String text = RequestFolder.decode(Files.readAllBytes(place), path);
            return switch (HurlReading.of(text)) {
                case BrokenHurl broken -> broken(path, name, broken.problem(path));
                case HurlFile file -> readable(path, name, file);
            };
        } catch (IOException failure) {
            return broken(path, name, Problem.from(RequestPath.store(failure)));
        } catch (ProblemException known) {
            return broken(path, name, known.problem());
        }
    }

    private static Problem tooLarge(String path) {
        return Problem.of(
                ProblemCode.REQUEST_STORE,
                path + " is larger than a request file can be.",
                "At most " + LARGEST + " bytes are read.");
    }

    private static CollectionNode readable(String path, String name, HurlFile file) {
        if (file.entries().isEmpty()) {
            return new CollectionNode.RequestFile(path, name, "", "", 0, null);
        }
        RequestPart first = file.entries().getFirst().request();
        return new CollectionNode.RequestFile(
                path, name, first.method(), first.url(), file.entries().size(), words(file), null);
    }

    private static String words(HurlFile file) {
        return file.entries().stream()
                .map(each -> Annotations.of(each.request()).words())
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static CollectionNode broken(String path, String name, Problem problem) {
        return new CollectionNode.RequestFile(path, name, "", "", 0, problem);
    }
}

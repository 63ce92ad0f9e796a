package dev.binnacle.api.collection;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Turns a relative path into a place in the folder; whatever would leave it is refused. */
final class RequestPath {
    static final String ENDING = ".hurl";
    private static final int LONGEST_NAME = 120;
    private final Path root;

    RequestPath(Path root) {
        this.root = root;
    }

    /** The file of a request. Its folders need not exist. */
    Path file(String path) {
        String withEnding = path.endsWith(ENDING) ? path : path + ENDING;
        if (path.isBlank()) {
            throw refused(path, "It is empty.");
        }
        return place(withEnding);
    }

    Path place(String path) {
        for (String name : path.split("/", -1)) {
            check(name, path);
        }
        try {
            Path place = root.resolve(path).normalize();
            if (!place.startsWith(root) || place.equals(root)) {
                throw refused(path, "It would lie outside the folder of requests.");
            }
            refuseLinks(place, path);
            return place;
        } catch (InvalidPathException wrong) {
            throw refused(path, String.valueOf(wrong.getReason()));
        }
    }

    private static void check(String name, String path) {
        if (name.isBlank() || name.equals(ENDING)) {
            throw refused(path, "A part of it is empty.");
        }
        if (name.startsWith(".")) {
            throw refused(path, "No part of it may begin with a dot.");
        }
        if (name.length() > LONGEST_NAME) {
            throw refused(path, "A name may have " + LONGEST_NAME + " characters.");
        }
        boolean odd =
                name.chars().anyMatch(c -> c < ' ' || "\\:*?\"<>|".indexOf(c) >= 0)
                        || name.endsWith(" ")
                        || name.endsWith(".");
        if (odd) {
            throw refused(path, "A part of it holds a character that files cannot have.");
        }
    }

    /** A link could lead anywhere, so nothing is read or written through one. */
    private void refuseLinks(Path place, String path) {
        for (Path part = place; part != null && !part.equals(root); part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                throw refused(path, "A part of it is a link.");
            }
        }
    }

    /** The path as it is shown and kept. */
    String relative(Path place) {
        return root.relativize(place).toString().replace('\\', '/');
    }

    static boolean isRequest(Path place) {
        return String.valueOf(place.getFileName()).endsWith(ENDING)
                && Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS);
    }

    static RuntimeException store(IOException failure) {
        return Problem.of(
                        ProblemCode.REQUEST_STORE,
                        failure.getClass().getSimpleName() + ": " + failure.getMessage())
                .exception(failure);
    }

    private static RuntimeException refused(String path, String why) {
        return Problem.of(
                        ProblemCode.REQUEST_NAME,
                        "A request cannot be named \u201c" + path + "\u201d.",
                        why)
                .exception();
    }
}

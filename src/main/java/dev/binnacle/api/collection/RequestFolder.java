package dev.binnacle.api.collection;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Requests kept as {@code .hurl} files in one folder. Nothing outside it is touched, nothing that
 * changed on disk is written over unseen, and what is deleted can be put back.
 */
public final class RequestFolder {
    private final Path place;

    /**
     * @param place made when it is first used and not there
     */
    public RequestFolder(Path place) {
        this.place = place;
    }

    /** The folder itself, links resolved; made when it is not there. */
    public Path root() {
        try {
            Files.createDirectories(place);
            return place.toRealPath();
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }

    private RequestPath paths() {
        return new RequestPath(root());
    }

    private Trash trash() {
        return new Trash(root().resolve(".trash"));
    }

    /** Everything in the folder; files that cannot be read are in it with their problem. */
    public CollectionNode.Folder list() {
        return new CollectionReader(paths()).read(root());
    }

    /** The text and the state it was read in. A file that is not UTF-8 is refused, not changed. */
    public SavedText read(String path) {
        try {
            byte[] bytes = Files.readAllBytes(paths().file(path));
            return new SavedText(path, decode(bytes, path), stamp(bytes));
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }

    /** The same; empty when there is no such file. */
    public Optional<SavedText> find(String path) {
        return Files.exists(paths().file(path)) ? Optional.of(read(path)) : Optional.empty();
    }

    static String decode(byte[] bytes, String path) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw Problem.of(ProblemCode.HURL_BROKEN, path + " is not UTF-8 text.", "")
                    .hint("Save the file as UTF-8 with an editor.")
                    .exception(notUtf8);
        }
    }

    /** Whether the file now differs from what was read, or is gone. */
    public boolean changedSince(SavedText read) {
        return !stampNow(paths().file(read.path())).equals(read.stamp());
    }

    /**
     * Writes the text, whole or not at all.
     *
     * @param read what was read before; when the file is no longer that, nothing is written and the
     *     problem is {@link ProblemCode#REQUEST_CHANGED}
     * @return the new state
     */
    public SavedText save(SavedText read, String text) {
        Path file = paths().file(read.path());
        if (!stampNow(file).equals(read.stamp())) {
            throw Problem.of(
                            ProblemCode.REQUEST_CHANGED,
                            read.path() + " changed on disk since it was opened.",
                            "")
                    .exception();
        }
        return write(file, read.path(), text);
    }

    /** Writes the text over whatever is there: only after the user has seen both. */
    public SavedText overwrite(String path, String text) {
        return write(paths().file(path), path, text);
    }

    private SavedText write(Path file, String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), ".", ".tmp");
            try {
                Files.write(fresh, bytes);
                Files.move(
                        fresh,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return new SavedText(path, text, stamp(bytes));
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }

    /** A new request; fails when there is one of that name. */
    public SavedText create(String path, String text) {
        Path file = paths().file(path);
        if (Files.exists(file)) {
            throw exists(path);
        }
        return write(file, paths().relative(file), text);
    }

    public void createFolder(String path) {
        try {
            Files.createDirectories(paths().place(path));
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }

    /**
     * Gives a request or a folder another path; fails when there is one already.
     *
     * @return the path it has now
     */
    public String rename(String path, String other) {
        Path from = paths().place(path);
        Path to = Files.isDirectory(from) ? paths().place(other) : paths().file(other);
        try {
            if (Files.exists(to)) {
                throw exists(other);
            }
            Files.createDirectories(to.getParent());
            Files.move(from, to);
            Examples.follow(from, to);
            return paths().relative(to);
        } catch (FileAlreadyExistsException taken) {
            throw exists(other);
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }

    /** A copy beside it, with the next free name; returns its path. */
    public String duplicate(String path) {
        SavedText original = read(path);
        String stem = path.replaceAll("(?: copy(?: \\d+)?)?\\.hurl$", "");
        return create(free(stem + " copy", RequestPath.ENDING), original.text()).path();
    }

    /** This path, or with the next number where it is taken. */
    public String free(String path, String ending) {
        String name = path + ending;
        for (int i = 2; Files.exists(paths().place(name)); i++) {
            name = path + " " + i + ending;
        }
        return name;
    }

    /** Takes a request or folder out of sight; the answer puts it back. */
    public Trash.Deleted delete(String path) {
        return trash().take(paths().place(path), path);
    }

    /** Removes a folder in which nothing is; any other stays. */
    public void removeEmpty(String path) {
        Path folder = paths().place(path);
        try (Stream<Path> inside = Files.isDirectory(folder) ? Files.list(folder) : null) {
            if (inside != null && inside.findAny().isEmpty()) {
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }

    /** Puts back what was deleted; fails when something else took its name. */
    public void restore(Trash.Deleted deleted) {
        Path target = paths().place(deleted.path());
        if (Files.exists(target)) {
            throw exists(deleted.path());
        }
        trash().putBack(deleted, target);
    }

    private static String stampNow(Path file) {
        try {
            return Files.exists(file) ? stamp(Files.readAllBytes(file)) : "";
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }

    private static String stamp(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static RuntimeException exists(String path) {
        return Problem.of(ProblemCode.REQUEST_EXISTS, "There is a " + path + " already.", "")
                .exception();
    }
}

package dev.binnacle.server.action;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.server.settings.ServerSettings;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A folder of actions, one in each file; read again when a file has changed. */
public final class ActionFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ActionFolder.class);
    private static final Pattern FILE = Pattern.compile("([a-z][a-z0-9_-]{0,62})\\.ya?ml");
    private static final int MOST_FILES = 1_000;
    private final @Nullable Path folder;
    private final UnaryOperator<@Nullable String> secrets;
    private volatile Read last = new Read(Map.of(), Actions.NONE);

    /** What tells a changed file. */
    private record Stamp(long modified, long size, @Nullable Object file) {}

    private record Read(Map<Path, Stamp> stamps, Actions actions) {}

    /**
     * @param folder null = there are no actions
     * @param secrets what {@code ${NAME}} stands for; null = there is none
     */
    public ActionFolder(@Nullable Path folder, UnaryOperator<@Nullable String> secrets) {
        this.folder = folder;
        this.secrets = secrets;
    }

    /** The folder that a server's settings name, with the secrets that they hold. */
    public static ActionFolder of(ServerSettings settings) {
        String folder = settings.text("binnacle-actions");
        return new ActionFolder(
                folder == null ? null : Path.of(folder),
                name ->
                        settings.text(
                                "binnacle-secret-"
                                        + String.valueOf(name)
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')));
    }

    /** The actions there are now. */
    public Actions now() {
        if (folder == null) {
            return Actions.NONE;
        }
        try {
            Map<Path, Stamp> stamps = stamps(folder);
            Read known = last;
            if (!known.stamps().equals(stamps)) {
                known = read(stamps);
            }
            return known.actions();
        } catch (IOException gone) {
            return new Actions(
                    Map.of(),
                    List.of(
                            Problem.of(
                                    ProblemCode.ACTION_UNREADABLE,
                                    "The folder of actions cannot be read.",
                                    folder.toString())));
        }
    }

    private static Map<Path, Stamp> stamps(Path folder) throws IOException {
        Map<Path, Stamp> stamps = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            for (Path file : files) {
                BasicFileAttributes attributes =
                        Files.readAttributes(
                                file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isRegularFile() && stamps.size() < MOST_FILES) {
                    long modified = attributes.lastModifiedTime().toMillis();
                    stamps.put(file, new Stamp(modified, attributes.size(), attributes.fileKey()));
                }
            }
        }
        return stamps;
    }

    private synchronized Read read(Map<Path, Stamp> stamps) {
        if (last.stamps().equals(stamps)) {
            return last;
        }
        Map<String, Action> actions = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : stamps.keySet()) {
            try {
                Action action = read(file);
                if (actions.putIfAbsent(action.name(), action) != null) {
                    throw new BrokenAction(1, "there is another action " + action.name());
                }
            } catch (BrokenAction broken) {
                problems.add(problem(file, broken));
            }
        }
        problems.forEach(each -> LOG.warn("{}", each.text()));
        last = new Read(stamps, new Actions(actions, problems));
        return last;
    }

    private Action read(Path file) {
        var name = FILE.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            throw new BrokenAction(
                    1, "its name is not made of small letters, digits, \"-\" and \"_\"");
        }
        try {
            if (Files.size(file) > YamlText.LONGEST) {
                throw new BrokenAction(1, "it is too long to be an action");
            }
            return ActionFile.read(
                    name.group(1).replace('-', '_'), Files.readString(file), secrets);
        } catch (CharacterCodingException odd) {
            throw new BrokenAction(1, "it is not UTF-8");
        } catch (IOException unreadable) {
            throw new BrokenAction(1, "it cannot be read");
        }
    }

    private static Problem problem(Path file, BrokenAction broken) {
        return Problem.of(
                ProblemCode.ACTION_UNREADABLE,
                "actions/%s, line %d: %s."
                        .formatted(file.getFileName(), broken.line(), broken.what()),
                "");
    }
}

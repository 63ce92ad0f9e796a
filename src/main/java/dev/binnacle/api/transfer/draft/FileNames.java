package dev.binnacle.api.transfer.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that files can have everywhere, no two alike. */
public final class FileNames {
    private static final int LONGEST = 90;
    private static final int DEEPEST = 8;
    private final Set<String> taken = new HashSet<>();

    /** A path for a request; folders beyond a depth that all systems have are left out. */
    String path(List<String> folders, String name) {
        var path = new StringBuilder();
        folders.stream()
                .limit(DEEPEST)
                .map(FileNames::safe)
                .map(folder ->
                        folder.toLowerCase(Locale.ROOT).endsWith(".hurl") ? folder + "_" : folder)
                .forEach(folder -> path.append(folder).append('/'));
        return free(path + safe(name), ".hurl");
    }

    /** The same name, or with the next number. */
    String free(String path, String ending) {
        String found = path + ending;
        for (int i = 2; !taken.add(found.toLowerCase(Locale.ROOT)); i++) {
            found = path + " " + i + ending;
        }
        return found;
    }

    public static String safe(String name) {
        String plain =
                name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]", "")
                        .replaceAll("[\\\\/:*?\"<>|]+", "-")
                        .replaceAll("\\s+", " ");
        if (plain.codePointCount(0, plain.length()) > LONGEST) {
            plain = plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
        }
        plain = plain.substring(0, Math.min(plain.length(), LONGEST + 10));
        plain = plain.replaceAll("^[. ]+|[. ]+$", "");
        return plain.isEmpty() ? "unnamed" : plain;
    }
}

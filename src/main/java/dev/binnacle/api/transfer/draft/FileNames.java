package dev.binnacle.api.transfer.draft;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that files can have everywhere, no two alike even where capitals do not count. */
public final class FileNames {
    private static final int LONGEST = 90;
    private static final int DEEPEST = 8;
    private static final Pattern DEVICES =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private final Map<String, String> folders = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** A path for a request; folders beyond a depth that all systems have are left out. */
    public String path(List<String> inside, String name) {
        String path = "";
        for (String each : inside.subList(0, Math.min(DEEPEST, inside.size()))) {
            String safe = safe(each);
            boolean file = safe.toLowerCase(Locale.ROOT).endsWith(".hurl");
            String folder = path + safe + (file ? "_/" : "/");
            path = folders.computeIfAbsent(folder.toLowerCase(Locale.ROOT), first -> folder);
        }
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
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]", "")
                        .replaceAll("[\\\\/:*?\"<>|]+", "-")
                        .replaceAll("\\s+", " ");
        if (plain.codePointCount(0, plain.length()) > LONGEST) {
            plain = plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
        }
        plain = plain.substring(0, Math.min(plain.length(), LONGEST + 10));
        plain = plain.replaceAll("^[. ]+|[. ]+$", "");
        return plain.isEmpty() ? "unnamed" : DEVICES.matcher(plain).matches() ? "_" + plain : plain;
    }
}

package dev.binnacle.api.openapi;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that every file system takes, no two alike even where capitals do not count. */
final class FileNames {
    private static final int LONGEST = 60;
    private static final Pattern DEVICES =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Pattern ODD = Pattern.compile("(-|[^\\p{L}\\p{M}\\p{N} _.(),+])+");
    private static final Pattern EDGES = Pattern.compile("^[ .-]+|[ .-]+$");
    private final Map<String, String> folders = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** A path that no other file has: {@code folder/name.hurl}. */
    String path(String folder, String name) {
        String safeFolder = safe(folder, "api");
        String kept = folders.computeIfAbsent(safeFolder.toLowerCase(Locale.ROOT), k -> safeFolder);
        String safeName = safe(name, "request");
        String path = kept + "/" + safeName;
        for (int i = 2; !taken.add(path.toLowerCase(Locale.ROOT)); i++) {
            path = kept + "/" + safeName + "-" + i;
        }
        return path + ".hurl";
    }

    /**
     * A text as a name.
     *
     * @param otherwise where nothing of it can stay
     */
    static String safe(String text, String otherwise) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFC);
        name = trimmed(ODD.matcher(name).replaceAll("-"));
        if (name.length() > LONGEST) {
            int end = Character.isLowSurrogate(name.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
            name = trimmed(name.substring(0, end));
        }
        if (name.isEmpty()) {
            return otherwise;
        }
        return DEVICES.matcher(name).matches() ? "_" + name : name;
    }

    private static String trimmed(String name) {
        return EDGES.matcher(name).replaceAll("");
    }
}

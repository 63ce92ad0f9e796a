package dev.binnacle.schema.migration;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's name says, as Flyway reads it: {@code V1__name.sql}, {@code R__name.sql}.
 *
 * @param version null = repeatable
 */
record MigrationName(@Nullable MigrationVersion version, String description) {
    static final String ENDING = ".sql";
    private static final Pattern FORM = Pattern.compile("(V([0-9._]+)|R)__(.*)\\.sql");
    private static final int LONGEST = 60;

    static Optional<MigrationName> parse(String fileName) {
        Matcher form = FORM.matcher(fileName);
        if (!form.matches()) {
            return Optional.empty();
        }
        String description = form.group(3).replace('_', ' ');
        if (form.group(2) == null) {
            return Optional.of(new MigrationName(null, description));
        }
        return MigrationVersion.parse(form.group(2))
                .map(version -> new MigrationName(version, description));
    }

    /** A name as part of a file's name: lower-case words between underscores. */
    static String slug(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^\\p{L}\\p{N}]+", "_")
                        .replaceAll("^_|_$", "");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return cut.isEmpty() ? "change" : cut.replaceAll("_$", "");
    }
}

package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's password file: {@code host:port:database:user:password} per line, {@code *} for any,
 * backslash before a colon or a backslash.
 */
final class PasswordFile {
    private PasswordFile() {}

    /** The password of the first line that fits; null = none. */
    static @Nullable String find(String file, ConnectionSettings connection) {
        if (!(connection.location() instanceof Location.PostgreSql server)) {
            return null;
        }
        List<String> wanted =
                List.of(
                        server.host(),
                        String.valueOf(server.port()),
                        server.database(),
                        connection.user());
        try {
            for (String line : Files.readAllLines(Path.of(file))) {
                List<String> fields = fields(line);
                if (!line.startsWith("#") && fields.size() == 5 && fits(fields, wanted)) {
                    return fields.get(4);
                }
            }
            return null;
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.WRONG_USAGE,
                            "The file that PGPASSFILE names cannot be read.",
                            String.valueOf(failure.getMessage()))
                    .exception(failure);
        }
    }

    private static boolean fits(List<String> fields, List<String> wanted) {
        for (int at = 0; at < wanted.size(); at++) {
            if (!fields.get(at).equals("*") && !fields.get(at).equals(wanted.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char one = line.charAt(at);
            if (one == '\\' && at + 1 < line.length()) {
                field.append(line.charAt(++at));
            } else if (one == ':' && fields.size() < 4) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(one);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

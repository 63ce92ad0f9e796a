package dev.binnacle.desktop.access;

import dev.binnacle.access.Grantee;
import dev.binnacle.access.Privilege;
import dev.binnacle.access.StagedGrants;
import dev.binnacle.database.TableName;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Staged grants as text, so that they survive a restart with their tab. */
final class StagedText {
    private static final String EVERYONE = "*";

    private StagedText() {}

    static String write(StagedGrants staged) {
        return staged.chosen().entrySet().stream()
                .map(StagedText::line)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String line(Map.Entry<StagedGrants.Place, Boolean> entry) {
        StagedGrants.Place place = entry.getKey();
        String role = place.grantee().role();
        return String.join(
                " ",
                entry.getValue() ? "+" : "-",
                role == null ? EVERYONE : "=" + encode(role),
                encode(place.table().schema()),
                encode(place.table().name()),
                place.privilege().name());
    }

    /** Lines that make no sense are left out. */
    static void read(String text, StagedGrants into) {
        for (String line : text.split("\n")) {
            String[] parts = line.split(" ");
            if (parts.length == 5) {
                Grantee grantee =
                        parts[1].equals(EVERYONE)
                                ? Grantee.EVERYONE
                                : Grantee.of(decode(parts[1].substring(1)));
                var table = new TableName(decode(parts[2]), decode(parts[3]));
                Privilege.of(parts[4])
                        .ifPresent(privilege ->
                                into.stage(
                                        new StagedGrants.Place(grantee, table, privilege),
                                        parts[0].equals("+")));
            }
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

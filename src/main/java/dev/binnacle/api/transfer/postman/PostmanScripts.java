package dev.binnacle.api.transfer.postman;

import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.script.ScriptReading;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Collectors;

/** Scripts are never run; what their lines plainly check is kept as checks. */
final class PostmanScripts {
    private PostmanScripts() {}

    static void read(JsonNode event, String where, Draft draft, Gathering gathering) {
        if (!Nodes.text(event, "listen").equals("test")) {
            leaveOut(event, where, gathering);
            return;
        }
        List<String> unread = ScriptReading.read(text(event), draft);
        unread.forEach(line -> gathering.leftOut(where, "of its test script: " + shortened(line)));
    }

    /** Names what of a folder's script its requests do not get. */
    static void readForAll(JsonNode event, String where, Gathering gathering) {
        if (Nodes.text(event, "listen").equals("test")) {
            read(event, where, new Draft(), gathering);
        } else {
            leaveOut(event, where, gathering);
        }
    }

    /** The checks and captures that a folder's script asks of every request in it. */
    static void readOfFolder(JsonNode event, Draft draft) {
        if (Nodes.text(event, "listen").equals("test")) {
            ScriptReading.read(text(event), draft);
        }
    }

    private static void leaveOut(JsonNode event, String where, Gathering gathering) {
        String text = text(event);
        if (!text.isBlank()) {
            String kind = Nodes.text(event, "listen").equals("test") ? "test" : "pre-request";
            String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            gathering.leftOut(
                    where,
                    "its %s script (%d lines) is not run: %s"
                            .formatted(kind, text.lines().count(), shortened(first.strip())));
        }
    }

    private static String text(JsonNode event) {
        JsonNode lines = event.path("script").path("exec");
        return lines.isArray()
                ? lines.values().stream().map(Nodes::text).collect(Collectors.joining("\n"))
                : Nodes.text(lines);
    }

    static String shortened(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > 120 ? line.substring(0, 117) + "…" : line;
    }
}

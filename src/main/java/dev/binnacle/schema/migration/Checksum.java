package dev.binnacle.schema.migration;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Flyway's checksum of a script: CRC-32 of its lines in UTF-8, without their ends and a BOM. */
final class Checksum {
    private static final String BOM = "\uFEFF";

    private Checksum() {}

    static int of(String script) {
        var crc = new CRC32();
        String text = script.startsWith(BOM) ? script.substring(1) : script;
        text.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }
}

package dev.binnacle.api.transfer.format;

import dev.binnacle.api.transfer.source.Refusal;
import dev.binnacle.api.transfer.source.Source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of a zip, in memory: bounded in number and in what they unpack to. */
final class Archive {
    static final int MOST_FILES = 20_000;

    private Archive() {}

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && bytes[2] == 3
                && bytes[3] == 4;
    }

    /** By their paths. An entry that would leave the folder is refused with the whole. */
    static Map<String, byte[]> files(String name, byte[] bytes) {
        if (bytes.length > Source.LARGEST) {
            throw Refusal.tooLarge(name, "An import may have 64 MB.");
        }
        Map<String, byte[]> files = new TreeMap<>();
        long total = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                String path = entry.getName().replace('\\', '/');
                check(name, path);
                if (!entry.isDirectory()) {
                    byte[] content = zip.readNBytes((int) (Source.LARGEST - total) + 1);
                    total += content.length;
                    if (total > Source.LARGEST) {
                        throw Refusal.tooLarge(name, "Unpacked, an import may have 64 MB.");
                    }
                    files.put(path, content);
                }
                if (files.size() > MOST_FILES) {
                    throw Refusal.tooLarge(name, "An import may have 20,000 files.");
                }
                entry = zip.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.of(name, "The zip is broken: " + broken.getMessage());
        }
        return files;
    }

    private static void check(String name, String path) {
        boolean outside =
                path.startsWith("/")
                        || path.matches("[A-Za-z]:.*")
                        || path.matches("(.*/)?\\.\\.(/.*)?")
                        || path.indexOf('\0') >= 0;
        if (outside) {
            throw Refusal.of(name, "Its entry " + path + " would lie outside of the folder.");
        }
    }
}

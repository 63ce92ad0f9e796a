package dev.binnacle.workspace.settings;

import dev.binnacle.workspace.folder.AtomicFile;
import dev.binnacle.workspace.folder.FolderProblems;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Names and texts in a small file that people can read, replaced as a whole. Chosen over JSON
 * because it is read before the window opens and needs no library.
 */
public final class PropertiesFile {
    private final Path file;

    public PropertiesFile(Path file) {
        this.file = file;
    }

    /** All entries; none when the file is missing or is not text of this form. */
    public Map<String, String> read() {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            var entries = new TreeMap<String, String>();
            properties
                    .stringPropertyNames()
                    .forEach(name -> entries.put(name, properties.getProperty(name)));
            return entries;
        } catch (NoSuchFileException none) {
            return Map.of();
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException damaged) {
            // a look or a tab order is not worth refusing to start
            return Map.of();
        } catch (IOException failure) {
            throw FolderProblems.from(failure, file);
        }
    }

    /** Replaces all entries, sorted by name, so that two files compare line by line. */
    public void write(Map<String, String> entries) {
        try {
            AtomicFile.write(
                    file,
                    new TreeMap<>(entries)
                            .entrySet().stream()
                                    .map(entry -> line(entry.getKey(), entry.getValue()))
                                    .collect(Collectors.joining()));
        } catch (IOException failure) {
            throw FolderProblems.from(failure, file);
        }
    }

    private static String line(String name, String value) {
        var one = new Properties();
        one.setProperty(name, value);
        var text = new StringWriter();
        try {
            one.store(text, null);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        // the first line is a date, which would differ each time
        return text.toString()
                .lines()
                .filter(each -> !each.startsWith("#"))
                .map(each -> each + "\n")
                .collect(Collectors.joining());
    }
}

package dev.binnacle.desktop.data;

import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.desktop.control.grid.CellEntry;
import dev.binnacle.desktop.control.grid.EditorSetup;
import dev.binnacle.desktop.control.grid.ValueText;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** Values that come from files and go to them. */
final class CellFiles {
    private static final long LARGEST = 64L << 20;

    private final TableParts parts;

    CellFiles(TableParts parts) {
        this.parts = parts;
    }

    /** Buttons of the bytes editor. */
    List<EditorSetup.Extra> byteExtras(int row, int column) {
        return List.of(
                new EditorSetup.Extra("Load a file…", (now, put) -> load(row, column)),
                new EditorSetup.Extra(
                        "Save to a file…",
                        (now, put) ->
                                save(
                                        parts.model().table(),
                                        parts.model().table().columns().get(column),
                                        Value.of(now))));
    }

    private void load(int row, int column) {
        parts.workbench()
                .questions()
                .openFile(
                        "Load bytes",
                        file ->
                                parts.workbench()
                                        .jobs()
                                        .start(
                                                "Reading " + file.getFileName(),
                                                progress -> hex(file))
                                        .whenDone(hex ->
                                                parts.editing()
                                                        .enter(row, column, CellEntry.of(hex)))
                                        .whenFailed(parts.workbench()::report));
    }

    private static String hex(Path file) throws java.io.IOException {
        if (Files.size(file) > LARGEST) {
            throw new java.io.IOException(
                    file + " is larger than " + ValueText.size(LARGEST) + ", the most for a cell");
        }
        return "\\x" + HexFormat.of().formatHex(Files.readAllBytes(file));
    }

    void save(Table table, Column column, Value value) {
        boolean bytes = column.kind() == ValueKind.BYTES;
        String name = table.name().name() + "-" + column.name() + (bytes ? ".bin" : ".txt");
        parts.workbench()
                .questions()
                .saveFile(
                        "Save the value",
                        name,
                        file ->
                                parts.workbench()
                                        .jobs()
                                        .start(
                                                "Writing " + file.getFileName(),
                                                progress ->
                                                        Files.write(file, content(value, bytes)))
                                        .whenDone(written ->
                                                parts.workbench().announce("Wrote " + written))
                                        .whenFailed(parts.workbench()::report));
    }

    private static byte[] content(Value value, boolean bytes) {
        String text = value.text() == null ? "" : value.text();
        return bytes && text.startsWith("\\x")
                ? HexFormat.of().parseHex(text.substring(2))
                : text.getBytes(StandardCharsets.UTF_8);
    }
}

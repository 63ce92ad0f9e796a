package dev.binnacle.schema.exchange;

import dev.binnacle.database.Engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A structure written for another database.
 *
 * @param sql a script for an empty database
 * @param notes what is not kept as it was: lost things first
 */
public record Ported(Engine target, String sql, List<PortabilityNote> notes) {
    public Ported {
        notes = List.copyOf(notes);
    }

    public List<PortabilityNote> notes(Kept kept) {
        return notes.stream().filter(note -> note.kept() == kept).toList();
    }

    /** The report as text: a heading and a line for each note, per severity. */
    public String report() {
        StringBuilder text = new StringBuilder();
        for (Kept kept : Kept.values()) {
            List<PortabilityNote> of = notes(kept);
            if (!of.isEmpty()) {
                text.append(heading(kept)).append(" (").append(of.size()).append(")\n");
                text.append(
                        of.stream()
                                .map(note -> "  " + note.line() + "\n")
                                .collect(Collectors.joining()));
            }
        }
        return text.isEmpty() ? "Everything is kept as it is.\n" : text.toString();
    }

    private static String heading(Kept kept) {
        return switch (kept) {
            case LOST -> "Lost";
            case CHANGED -> "Changed";
            case RESPELLED -> "The same, in other words";
        };
    }

    /** The script with the report as comments before it. */
    public String annotated() {
        String comments =
                report().lines().map(line -> "-- " + line).collect(Collectors.joining("\n"));
        return "-- dialect: "
                + target.name().toLowerCase(Locale.ROOT)
                + "\n"
                + comments
                + "\n\n"
                + sql;
    }
}

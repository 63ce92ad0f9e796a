package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.diagram.Face;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Fonts in the sizes that zooming asks for, and words cut to the room there is. */
final class Lettering {
    private static final double MEASURED = 100;
    private static final Pattern BREAK = Pattern.compile("(?<=[_.\\- ])");
    private static final int MOST_WIDTHS = 50_000;
    private final Map<Face, Map<Integer, Font>> fonts = new EnumMap<>(Face.class);
    private final Map<Face, Map<String, Double>> widths = new EnumMap<>(Face.class);
    private final Text ruler = new Text();

    /** The face's font; sizes differ by quarters of a pixel. */
    Font font(Face face, double size) {
        int quarters = (int) Math.round(size * 4);
        return fonts.computeIfAbsent(face, key -> new HashMap<>())
                .computeIfAbsent(quarters, key -> Font.font(face.screenFamily(), quarters / 4.0));
    }

    /** How wide the words are. */
    double width(Face face, String words, double size) {
        var known = widths.computeIfAbsent(face, key -> new HashMap<>());
        if (known.size() > MOST_WIDTHS) {
            known.clear();
        }
        return known.computeIfAbsent(words, key -> measure(face, key)) * size / MEASURED;
    }

    private double measure(Face face, String words) {
        ruler.setFont(font(face, MEASURED));
        ruler.setText(words);
        return ruler.getLayoutBounds().getWidth();
    }

    /** The words, cut with an ellipsis where there is no room for all; empty for hardly any. */
    String cut(Face face, String words, double size, double room) {
        double full = width(face, words, size);
        if (full <= room) {
            return words;
        }
        int end = Math.min((int) (words.length() * (room - size * 0.7) / full), words.length());
        if (end < 2) {
            return "";
        }
        if (Character.isHighSurrogate(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(0, end) + "…";
    }

    /** A name in lines that fit the room where it can be broken: after an underscore or a dot. */
    List<String> wrapped(Face face, String name, double size, double room) {
        if (width(face, name, size) <= room) {
            return List.of(name);
        }
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String part : BREAK.split(name)) {
            if (!line.isEmpty() && width(face, line + part, size) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(part);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The words in lines that fit the room, broken at blanks. */
    List<String> broken(Face face, String words, double size, double room) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : words.split("\\R", -1)) {
            var line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                boolean fits = width(face, line + " " + word, size) <= room;
                if (!line.isEmpty() && !fits) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}

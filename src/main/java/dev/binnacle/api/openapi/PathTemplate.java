package dev.binnacle.api.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path such as {@code /pets/{id}/photos} as the texts and names that it is made of. */
public record PathTemplate(List<Piece> pieces) {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    /** A part of a path. */
    public sealed interface Piece {}

    /** What stands in every path. */
    public record Fixed(String text) implements Piece {}

    /** The place of a parameter. */
    public record Open(String name) implements Piece {}

    public PathTemplate {
        pieces = List.copyOf(pieces);
    }

    public static PathTemplate of(String path) {
        List<Piece> pieces = new ArrayList<>();
        Matcher names = NAME.matcher(path);
        int end = 0;
        while (names.find()) {
            if (names.start() > end) {
                pieces.add(new Fixed(path.substring(end, names.start())));
            }
            pieces.add(new Open(names.group(1)));
            end = names.end();
        }
        if (end < path.length()) {
            pieces.add(new Fixed(path.substring(end)));
        }
        return new PathTemplate(pieces);
    }

    /** How much of it is fixed: of two that match a path the one with more is meant. */
    public int fixedLength() {
        return pieces.stream()
                .mapToInt(each -> each instanceof Fixed fixed ? fixed.text().length() : 0)
                .sum();
    }

    /** Matches paths of this form; a parameter is what stands between two slashes. */
    public Pattern pattern() {
        var pattern = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Fixed fixed -> pattern.append(Pattern.quote(fixed.text()));
                case Open open -> pattern.append(open.name().endsWith("+") ? "(.+)" : "([^/]+)");
            }
        }
        return Pattern.compile(pattern.toString());
    }
}

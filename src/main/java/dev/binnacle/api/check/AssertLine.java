package dev.binnacle.api.check;

import dev.binnacle.api.body.JsonPlace;

import tools.jackson.databind.json.JsonMapper;

import java.util.Locale;

/** Lines of {@code [Asserts]} and {@code [Captures]} that hold of an answer as it is. */
public final class AssertLine {
    private AssertLine() {}

    /** That a value is what it is; a list has its number of elements. */
    public static String equal(JsonPlace place) {
        return query(place)
                + switch (place.kind()) {
                    case TEXT -> " == " + quoted(text(place.lexeme()));
                    case NUMBER, TRUTH, NULL -> " == " + place.lexeme();
                    case LIST -> " count == " + place.size();
                    case OBJECT -> " isObject";
                };
    }

    /** That there is a value at the place. */
    public static String exists(JsonPlace place) {
        return query(place) + " exists";
    }

    /** What finds the value. */
    public static String query(JsonPlace place) {
        return "jsonpath " + quoted(place.path());
    }

    /**
     * That a header says this.
     *
     * @param times how often the answer has a header of the name
     */
    public static String header(String name, String value, int times) {
        return "header " + quoted(name) + (times > 1 ? " includes " : " == ") + quoted(value);
    }

    /** That the answer sets a cookie to this. */
    public static String cookie(String name, String value) {
        return "cookie " + quoted(name) + " == " + quoted(value);
    }

    private static String text(String lexeme) {
        return JsonMapper.shared().readValue(lexeme, String.class);
    }

    /** A text in double quotes, as Hurl reads it; nothing in it is taken for a template. */
    public static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escaped = "\b\f\n\r\t\"\\".indexOf(c);
            if (escaped >= 0) {
                out.append('\\').append("bfnrt\"\\".charAt(escaped));
            } else if (c < ' ' || (c == '{' && text.startsWith("{", i + 1))) {
                out.append(String.format(Locale.ROOT, "\\u{%x}", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}

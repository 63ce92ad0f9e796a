package dev.binnacle.api.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays XML and HTML out over lines by its tags alone: nothing is resolved, no document type is
 * read, and text between tags is never changed where it says something.
 */
public final class XmlPrinter {
    private static final int DEEPEST_INDENT = 100;
    private static final Pattern NEVER_CLOSED =
            Pattern.compile("<(area|base|br|col|hr|img|input|link|meta|source|wbr)[\\s>]");
    private final String in;
    private final StringBuilder out;
    private int depth;

    private XmlPrinter(String in) {
        this.in = in;
        out = new StringBuilder(in.length() + in.length() / 2);
    }

    public static String pretty(String xml) {
        return new XmlPrinter(xml).print();
    }

    private String print() {
        List<String> tokens = tokens();
        boolean inText = false;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean closing = token.startsWith("</");
            if (closing) {
                depth = Math.max(0, depth - 1);
            }
            boolean afterText = inText;
            inText = !token.startsWith("<");
            boolean emptyPair = closing && i > 0 && isOpening(tokens.get(i - 1));
            if (!inText && !afterText && !emptyPair && !out.isEmpty()) {
                out.append('\n').repeat("  ", Math.min(depth, DEEPEST_INDENT));
            }
            out.append(token);
            if (isOpening(token)) {
                depth++;
            }
        }
        return out.toString();
    }

    private static boolean isOpening(String token) {
        return token.startsWith("<")
                && !token.startsWith("</")
                && !token.startsWith("<!")
                && !token.startsWith("<?")
                && !token.endsWith("/>")
                && !NEVER_CLOSED.matcher(token).lookingAt();
    }

    private List<String> tokens() {
        var tokens = new ArrayList<String>();
        int at = 0;
        while (at < in.length()) {
            int end = in.charAt(at) == '<' ? tagEnd(at) : textEnd(at);
            String token = in.substring(at, end);
            if (!token.isBlank()) {
                tokens.add(token);
            }
            at = end;
        }
        return tokens;
    }

    private int textEnd(int at) {
        int end = in.indexOf('<', at);
        return end < 0 ? in.length() : end;
    }

    private int tagEnd(int at) {
        if (in.startsWith("<!--", at)) {
            return after("-->", at);
        }
        if (in.startsWith("<![CDATA[", at)) {
            return after("]]>", at);
        }
        char quote = 0;
        for (int i = at; i < in.length(); i++) {
            char c = in.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return in.length();
    }

    private int after(String end, int at) {
        int found = in.indexOf(end, at);
        return found < 0 ? in.length() : found + end.length();
    }
}

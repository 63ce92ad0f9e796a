package dev.binnacle.api.hurl;

import dev.binnacle.api.hurl.Outline.Line;
import dev.binnacle.api.hurl.Outline.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The coloured pieces of a text, first to last, none over another. Broken texts have them too. */
public final class Inks {
    private static final Pattern REQUEST =
            Pattern.compile("\\s*(?<first>[A-Z]+)(?:\\s+(?<second>[^\\s#]+))?");
    private static final Pattern RESPONSE =
            Pattern.compile("\\s*(?<first>HTTP\\S*)(?:\\s+(?<second>[\\d*]+))?");
    private static final Pattern EXPRESSION =
            Pattern.compile(
                    "(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*+\"?|/(?:[^/\\\\\\n]|\\\\.)*+/?"
                            + "|`[^`]*+`?|\\b(?:base64|hex|file),[^;\\n]*+;?)"
                            + "|(?<template>\\{\\{[^}\\n]*+(?:}})?)"
                            + "|(?<number>-?\\b\\d[\\w.+]*+)|(?<comment>#.*)"
                            + "|(?<word>[A-Za-z]\\w*+|[=!<>]+)");
    private static final Pattern JSON =
            Pattern.compile(
                    "(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*+\"?)(?<name>\\s*+:)?"
                            + "|(?<template>\\{\\{[^}\\n\"]*+}})"
                            + "|(?<number>-?\\d[\\d.eE+-]*+)|(?<word>\\b(?:true|false|null)\\b)");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[^}\\n]*+}}");
    private static final Pattern TAG = Pattern.compile("<[^>]*+>?");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "redact");

    private final String text;
    private final List<Ink.Span> spans = new ArrayList<>();

    private Inks(String text) {
        this.text = text;
    }

    public static List<Ink.Span> of(String text) {
        return new Inks(text).read(Outline.of(text));
    }

    private List<Ink.Span> read(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.role() == Role.BODY) {
                int last = i;
                while (last + 1 < lines.size() && lines.get(last + 1).role() == Role.BODY) {
                    last++;
                }
                body(line.start(), lines.get(last).end());
                i = last;
            } else {
                line(line);
            }
        }
        return spans;
    }

    private void line(Line line) {
        int start = line.start();
        int end = line.end();
        switch (line.role()) {
            case COMMENT -> add(start, end, Ink.COMMENT);
            case REQUEST -> {
                int after = groups(REQUEST, start, end, Ink.METHOD, Ink.URL);
                comment(after, end);
            }
            case RESPONSE -> {
                int after = groups(RESPONSE, start, end, Ink.WORD, Ink.STATUS);
                comment(after, end);
            }
            case SECTION -> {
                int close = text.indexOf(']', start) + 1;
                add(start, close, Ink.SECTION);
                comment(close, end);
            }
            case HEADER, LINE -> pair(line);
            case BLANK, BODY, ODD -> {}
        }
    }

    private void pair(Line line) {
        if (line.section() == SectionKind.ASSERTS) {
            expression(line.start(), line.end());
            return;
        }
        int colon = colon(line.start(), line.end());
        templated(line.start(), colon, Ink.NAME);
        if (line.section() == SectionKind.CAPTURES) {
            expression(colon + 1, line.end());
        } else {
            int comment = hash(colon + 1, line.end());
            templated(colon + 1, comment, Ink.STRING);
            comment(comment, line.end());
        }
    }

    /** The colon after a name, in which templates may stand. */
    private int colon(int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) != ':') {
            int close = text.startsWith("{{", at) ? text.indexOf("}}", at) : -1;
            at = close > 0 && close < end ? close + 2 : at + 1;
        }
        return Math.min(at, end);
    }

    private int hash(int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) != '#') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, end);
    }

    private void comment(int start, int end) {
        int hash = text.indexOf('#', start);
        if (hash >= 0 && hash < end) {
            add(hash, end, Ink.COMMENT);
        }
    }

    private int groups(Pattern pattern, int start, int end, Ink one, Ink other) {
        Matcher found = pattern.matcher(text).region(start, end);
        if (!found.lookingAt()) {
            return start;
        }
        add(found.start("first"), found.end("first"), one);
        if (found.start("second") >= 0) {
            templated(found.start("second"), found.end("second"), other);
        }
        return found.end();
    }

    /** A stretch in one ink, but for the templates in it. */
    private void templated(int start, int end, Ink ink) {
        Matcher found = TEMPLATE.matcher(text).region(start, Math.max(start, end));
        int at = start;
        while (found.find()) {
            add(at, found.start(), ink);
            add(found.start(), found.end(), Ink.TEMPLATE);
            at = found.end();
        }
        add(at, end, ink);
    }

    private void expression(int start, int end) {
        Matcher found = EXPRESSION.matcher(text).region(start, end);
        boolean asked = false;
        while (found.find()) {
            if (found.start("string") >= 0) {
                templated(found.start(), found.end(), Ink.STRING);
            } else if (found.start("template") >= 0) {
                add(found.start(), found.end(), Ink.TEMPLATE);
            } else if (found.start("number") >= 0) {
                add(found.start(), found.end(), Ink.NUMBER);
            } else if (found.start("comment") >= 0) {
                add(found.start(), found.end(), Ink.COMMENT);
            } else {
                Ink ink = word(found.group(), asked);
                add(found.start(), found.end(), ink);
                asked = true;
            }
        }
    }

    private static Ink word(String word, boolean asked) {
        if (!asked) {
            return Ink.QUERY;
        }
        if (Vocabulary.filterNames().contains(word)) {
            return Ink.FILTER;
        }
        return WORDS.contains(word) ? Ink.WORD : Ink.PREDICATE;
    }

    private void body(int start, int end) {
        int first = start;
        while (first < end && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        String whole = text.substring(first, end);
        if (whole.startsWith("```")) {
            fenced(first, end);
        } else if (whole.startsWith("<")) {
            tags(first, end);
        } else if (whole.startsWith("`") || whole.matches("(?s)(?:file|hex|base64),.*")) {
            templated(first, end, Ink.STRING);
        } else {
            json(first, end);
        }
    }

    private void fenced(int start, int end) {
        int inside = text.indexOf('\n', start);
        int close = text.lastIndexOf("```", end - 1);
        if (inside < 0 || inside > end || close <= start) {
            templated(start, end, Ink.STRING);
            return;
        }
        String language = text.substring(start + 3, inside).strip();
        add(start, inside, Ink.SECTION);
        if (language.startsWith("json")) {
            json(inside, close);
        } else if (language.startsWith("xml")) {
            tags(inside, close);
        } else {
            templated(inside, close, Ink.STRING);
        }
        add(close, end, Ink.SECTION);
    }

    private void json(int start, int end) {
        Matcher found = JSON.matcher(text).region(start, end);
        while (found.find()) {
            if (found.start("string") >= 0) {
                boolean name = found.start("name") >= 0;
                templated(found.start(), found.end("string"), name ? Ink.NAME : Ink.STRING);
            } else if (found.start("template") >= 0) {
                add(found.start(), found.end(), Ink.TEMPLATE);
            } else {
                boolean number = found.start("number") >= 0;
                add(found.start(), found.end(), number ? Ink.NUMBER : Ink.WORD);
            }
        }
    }

    private void tags(int start, int end) {
        Matcher found = TAG.matcher(text).region(start, end);
        int at = start;
        while (found.find()) {
            templated(at, found.start(), Ink.STRING);
            templated(found.start(), found.end(), Ink.NAME);
            at = found.end();
        }
        templated(at, end, Ink.STRING);
    }

    private void add(int start, int end, Ink ink) {
        if (end > start) {
            spans.add(new Ink.Span(start, end, ink));
        }
    }
}

package dev.binnacle.api.complete;

import dev.binnacle.api.hurl.Outline;
import dev.binnacle.api.hurl.Outline.Line;
import dev.binnacle.api.hurl.Outline.Role;
import dev.binnacle.api.hurl.SectionKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Says what may stand at a caret in the text of a Hurl file. */
public final class Completer {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "QUERY");
    private final Surroundings known;

    public Completer(Surroundings known) {
        this.known = known;
    }

    /** The same for fields of a form. */
    public FieldCompleter fields() {
        return new FieldCompleter(known);
    }

    /** What may stand at an offset of a file's text. Fast: meant for each keystroke. */
    public Offers at(String text, int caret) {
        List<Line> lines = Outline.of(text);
        int index = Outline.at(lines, caret);
        return new Place(text, caret, lines, index, within(text, lines, index)).offers();
    }

    /** What is known at a line: what entries above it capture as well. */
    private Surroundings within(String text, List<Line> lines, int index) {
        int entry = lines.get(index).entry();
        var captured = new ArrayList<Surroundings.Known>();
        var headers = new ArrayList<String>();
        for (Line line : lines) {
            if (line.role() != Role.HEADER && line.role() != Role.LINE) {
                continue;
            }
            String name = name(text, line);
            boolean above = line.entry() < entry || (line.entry() == entry && !line.answer());
            if (line.role() == Role.HEADER && !line.answer() && line != lines.get(index)) {
                headers.add(name);
            } else if (line.role() == Role.LINE && above) {
                if (line.section() == SectionKind.CAPTURES) {
                    captured.add(new Surroundings.Known(name, "captured above"));
                } else if (line.section() == SectionKind.OPTIONS && name.equals("variable")) {
                    captured.add(new Surroundings.Known(variable(text, line), "set above"));
                }
            }
        }
        var all =
                Stream.concat(
                                captured.stream(),
                                known.variables().stream()
                                        .filter(each ->
                                                captured.stream()
                                                        .noneMatch(own ->
                                                                own.name().equals(each.name()))))
                        .distinct()
                        .toList();
        headers.addAll(known.headers());
        return new Surroundings(all, headers, known.operations(), known.answer());
    }

    private static String name(String text, Line line) {
        int colon = text.indexOf(':', line.start());
        return colon < 0 || colon > line.end() ? "" : text.substring(line.start(), colon).strip();
    }

    private static String variable(String text, Line line) {
        int colon = text.indexOf(':', line.start());
        int equals = text.indexOf('=', colon);
        return equals < 0 || equals > line.end() ? "" : text.substring(colon + 1, equals).strip();
    }

    /** A caret in a text. */
    private record Place(String text, int caret, List<Line> lines, int index, Surroundings known) {

        Offers offers() {
            Line line = lines.get(index);
            // of an assert that goes over several lines only the caret's
            int start = Math.max(line.start(), text.lastIndexOf('\n', caret - 1) + 1);
            if (caret < start) {
                return Offers.NONE;
            }
            int end = text.indexOf('\n', caret);
            String content = text.substring(start, end < 0 ? text.length() : end);
            return in(line, content, caret - start).shifted(start);
        }

        private Offers in(Line line, String content, int at) {
            var fields = new FieldCompleter(known);
            return switch (line.role()) {
                case COMMENT -> new AnnotationOffers(known).at(content, at);
                case REQUEST -> request(line, content, at);
                case RESPONSE -> response(content, at);
                case BODY -> body(fields, line, content, at);
                case SECTION -> section(line, content, at);
                case HEADER, LINE, ODD, BLANK -> line(fields, line, content, at);
            };
        }

        private Offers request(Line line, String content, int at) {
            int gap = content.indexOf(' ');
            if (gap < 0 && index > 0) {
                // capitals alone may become something else still
                Line above = lines.get(index - 1);
                return name(within(above, line), above.section(), content, at);
            }
            String method = gap < 0 ? content : content.substring(0, gap);
            if (gap < 0 || at <= gap) {
                return Offers.fitting(0, at, content.substring(0, at), methods());
            }
            int start = gap;
            while (start < at && content.charAt(start) == ' ') {
                start++;
            }
            return new UrlOffers(known).at(method, content, start, at);
        }

        private static Line within(Line above, Line line) {
            return new Line(
                    line.start(),
                    line.end(),
                    Role.ODD,
                    above.section(),
                    above.answer(),
                    above.entry());
        }

        private static List<Suggestion> methods() {
            return METHODS.stream().map(name -> new Suggestion(name, "method", "")).toList();
        }

        private static Offers response(String content, int at) {
            String typed = content.substring(0, at);
            int gap = typed.lastIndexOf(' ');
            return gap < 0
                    ? Offers.fitting(
                            0, at, typed, List.of(new Suggestion("HTTP ", "answer", "expected")))
                    : Offers.fitting(gap + 1, at, typed.substring(gap + 1), Statuses.all());
        }

        private Offers body(FieldCompleter fields, Line line, String content, int at) {
            return content.strip().equals("[")
                    ? section(line, content, at)
                    : fields.body(content, at);
        }

        private Offers section(Line line, String content, int at) {
            int open = content.indexOf('[');
            if (at <= open) {
                return Offers.NONE;
            }
            String typed = content.substring(open + 1, at).replace("]", "");
            int close = content.indexOf(']', open);
            return Offers.fitting(open, close < 0 ? at : close + 1, typed, sections(line));
        }

        /** Those that may stand in this part of the entry and do not yet. */
        private List<Suggestion> sections(Line line) {
            Set<SectionKind> there = EnumSet.noneOf(SectionKind.class);
            lines.stream()
                    .filter(each -> each.role() == Role.SECTION && each != line)
                    .filter(each -> each.entry() == line.entry())
                    .map(Line::section)
                    .filter(Objects::nonNull)
                    .forEach(there::add);
            return Arrays.stream(SectionKind.values())
                    .filter(kind -> kind.ofRequest() != line.answer() && !there.contains(kind))
                    .map(kind -> new Suggestion("[" + kind.title() + "]", "section", ""))
                    .toList();
        }

        private Offers line(FieldCompleter fields, Line line, String content, int at) {
            Offers template = TemplateOffers.at(content, at, known.variables());
            if (template != null) {
                return template;
            }
            if (content.startsWith("[")) {
                return section(line, content, at);
            }
            SectionKind kind = line.entry() < 0 ? null : line.section();
            int colon = content.indexOf(':');
            if (kind == SectionKind.ASSERTS && !content.isBlank()) {
                return new ExpressionOffers(known).at(content, 0, at, true);
            }
            return colon >= 0 && colon < at
                    ? value(fields, kind, content, colon, at)
                    : name(line, kind, content, at);
        }

        private Offers value(
                FieldCompleter fields,
                @Nullable SectionKind kind,
                String content,
                int colon,
                int at) {
            int start = colon + 1;
            while (start < at && content.charAt(start) == ' ') {
                start++;
            }
            String name = content.substring(0, colon).strip();
            String value = content.substring(start);
            if (kind == SectionKind.CAPTURES) {
                return new ExpressionOffers(known).at(content, start, at, false);
            }
            Offers offers =
                    kind == SectionKind.OPTIONS
                            ? fields.optionValue(name, value, at - start)
                            : kind == null
                                    ? fields.headerValue(name, value, at - start)
                                    : fields.value(value, at - start);
            return offers.shifted(start);
        }

        /** At the beginning of a line much may follow. */
        private Offers name(Line line, @Nullable SectionKind kind, String content, int at) {
            String typed = content.substring(0, at).stripLeading();
            int start = at - typed.length();
            boolean named = content.indexOf(':') >= 0;
            String after = named ? "" : ": ";
            var all = new ArrayList<Suggestion>();
            if (line.entry() >= 0) {
                all.addAll(names(line, kind, after));
                if (!named) {
                    all.addAll(sections(line));
                    all.addAll(starters(line));
                }
            }
            if (!named) {
                all.addAll(methods());
            }
            boolean nothing = typed.isEmpty();
            return nothing && line.entry() < 0
                    ? new Offers(at, at, methods())
                    : Offers.fitting(start, at, typed, all);
        }

        private List<Suggestion> names(Line line, @Nullable SectionKind kind, String after) {
            return switch (kind) {
                case null -> HeaderWords.names(line.answer(), known.headers(), after);
                case OPTIONS -> OptionWords.names(after);
                case QUERY -> new UrlOffers(known).parameters(method(), url(), after);
                case ASSERTS -> new ExpressionOffers(known).at("", 0, 0, true).suggestions();
                case FORM, MULTIPART, COOKIES, BASIC_AUTH, CAPTURES -> List.of();
            };
        }

        private List<Suggestion> starters(Line line) {
            var starters = new ArrayList<Suggestion>();
            if (!line.answer()) {
                boolean body =
                        lines.stream()
                                .anyMatch(each ->
                                        each.role() == Role.BODY
                                                && each.entry() == line.entry()
                                                && !each.answer());
                if (!body) {
                    starters.addAll(new UrlOffers(known).bodies(method(), url()));
                }
                starters.add(new Suggestion("HTTP 200", "answer", "expected"));
            }
            return starters;
        }

        private String method() {
            return requestLine().split("[ \\t]+", 3)[0];
        }

        private String url() {
            String[] words = requestLine().split("[ \\t]+", 3);
            return words.length > 1 ? words[1] : "";
        }

        /** The line of method and URL above the caret. */
        private String requestLine() {
            for (int i = index - 1; i >= 0; i--) {
                Line line = lines.get(i);
                if (line.role() == Role.REQUEST) {
                    return text.substring(line.start(), line.end()).strip();
                }
            }
            return "";
        }
    }
}

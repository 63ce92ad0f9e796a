package dev.binnacle.api.hurl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads what asserts and captures say. */
final class ExpressionParser {
    private final Reader reader;
    private final int base;

    /**
     * @param reader at the expression's start, from which offsets count
     */
    ExpressionParser(Reader reader) {
        this.reader = reader;
        this.base = reader.offset();
    }

    Assertion assertion() {
        Expression subject = expression();
        reader.spaces();
        return new Assertion(subject, predicate());
    }

    Capture capture() {
        Expression subject = expression();
        int before = reader.offset();
        reader.spaces();
        if (word("redact")) {
            return new Capture(subject, true);
        }
        reader.seek(before);
        return new Capture(subject, false);
    }

    private Expression expression() {
        int start = reader.offset();
        String name = letters();
        if (!Vocabulary.queryNames().contains(name)) {
            throw reader.failAt(start, "expecting a query");
        }
        Operation query = operation(name, start, Vocabulary.ofQuery(name));
        return new Expression(query, filters());
    }

    /** As many filters as follow. */
    List<Operation> filters() {
        List<Operation> filters = new ArrayList<>();
        while (true) {
            int before = reader.offset();
            reader.spaces();
            int at = reader.offset();
            String filter = letters();
            if (!Vocabulary.filterNames().contains(filter)) {
                reader.seek(before);
                return filters;
            }
            filters.add(operation(Vocabulary.today(filter), at, Vocabulary.ofFilter(filter)));
        }
    }

    private String letters() {
        int start = reader.offset();
        while (Character.isLetterOrDigit(reader.peek())) {
            reader.next();
        }
        return reader.since(start);
    }

    private boolean word(String expected) {
        int start = reader.offset();
        if (letters().equals(expected)) {
            return true;
        }
        reader.seek(start);
        return false;
    }

    private Operation operation(String name, int start, List<Vocabulary.Parameter> parameters) {
        List<Argument> arguments = new ArrayList<>();
        for (Vocabulary.Parameter parameter : parameters) {
            if (reader.spaces().isEmpty()) {
                throw reader.fail("expecting a space");
            }
            arguments.add(argument(parameter));
        }
        return new Operation(name, arguments, start - base, reader.offset() - base);
    }

    private Argument argument(Vocabulary.Parameter parameter) {
        char c = reader.peek();
        return switch (parameter) {
            case TEXT -> {
                if (c != '"') {
                    throw reader.fail("expecting a string");
                }
                yield value();
            }
            case PATTERN -> {
                if (c != '"' && c != '/') {
                    throw reader.fail("expecting a string or a regex");
                }
                yield c == '/' ? regex() : value();
            }
            case INTEGER -> {
                if (!isNumberStart(c) && c != '{') {
                    throw reader.fail("expecting an integer");
                }
                yield value();
            }
        };
    }

    private Predicate predicate() {
        int start = reader.offset();
        boolean negated = word("not");
        if (negated && reader.spaces().isEmpty()) {
            throw reader.fail("expecting a space");
        }
        int at = reader.offset();
        for (String name : Vocabulary.predicatesAlone()) {
            if (word(name)) {
                return new Predicate(negated, name, null, start - base);
            }
        }
        for (String name : Vocabulary.predicatesWithValue()) {
            if (reader.take(name)) {
                if (reader.spaces().isEmpty()) {
                    throw reader.fail("expecting a space");
                }
                return new Predicate(negated, Vocabulary.today(name), compared(name), start - base);
            }
        }
        throw reader.failAt(at, "expecting a predicate");
    }

    private Argument compared(String predicate) {
        if (predicate.equals("matches") && reader.peek() == '/') {
            return regex();
        }
        int start = reader.offset();
        Argument value = value();
        boolean plain = value.kind() == Argument.Kind.NUMBER || value.kind() == Argument.Kind.WORD;
        if (plain && Vocabulary.wantsText(predicate) && !predicate.equals("contains")) {
            throw reader.failAt(start, "invalid predicate value");
        }
        return value;
    }

    private static boolean isNumberStart(char c) {
        return c == '-' || (c >= '0' && c <= '9');
    }

    private Argument value() {
        int start = reader.offset();
        Argument.Kind kind = kind();
        if (kind == null) {
            throw reader.failAt(start, "invalid predicate value");
        }
        return new Argument(kind, reader.since(start), start - base);
    }

    private Argument.@Nullable Kind kind() {
        char c = reader.peek();
        if (c == '"') {
            quoted();
            return Argument.Kind.TEXT;
        }
        if (reader.template()) {
            return Argument.Kind.TEMPLATE;
        }
        if (isNumberStart(c)) {
            return new JsonScanner(reader).scan() ? Argument.Kind.NUMBER : null;
        }
        if (c == 't' || c == 'f' && !reader.looking("file,") || c == 'n') {
            return new JsonScanner(reader).scan() ? Argument.Kind.WORD : null;
        }
        BodyKind body = new BodyParser(reader).scan();
        return body == null
                ? null
                : switch (body) {
                    case ONELINE -> Argument.Kind.ONELINE;
                    case MULTILINE -> Argument.Kind.MULTILINE;
                    case BASE64 -> Argument.Kind.BASE64;
                    case HEX -> Argument.Kind.HEX;
                    case FILE -> Argument.Kind.FILE;
                    case JSON, XML -> null;
                };
    }

    private void quoted() {
        reader.expect("\"");
        while (!reader.take("\"")) {
            if (reader.atLineEnd()) {
                throw reader.fail("expecting '\"'");
            }
            if (!reader.template() && !reader.escape()) {
                reader.next();
            }
        }
    }

    private Argument regex() {
        int start = reader.offset();
        reader.expect("/");
        while (!reader.take("/")) {
            if (reader.atLineEnd()) {
                throw reader.fail("expecting '/'");
            }
            if (reader.next() == '\\' && !reader.atLineEnd()) {
                reader.next();
            }
        }
        var regex = new Argument(Argument.Kind.REGEX, reader.since(start), start - base);
        String fault = LinearPattern.fault(LinearPattern.unslashed(regex.content()));
        if (!fault.isEmpty()) {
            throw reader.failAt(start + 1, "invalid Regex expression: " + fault);
        }
        return regex;
    }
}

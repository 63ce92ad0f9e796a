package dev.binnacle.api.graphql;

import dev.binnacle.api.complete.Offers;
import dev.binnacle.api.complete.Suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A GraphQL document as it is written, whole or half, against what a server can be asked for. */
public final class GraphqlDocument {
    private static final int MOST = 200;
    private final Schema schema;
    private final String text;
    private final List<Token> tokens;
    private final Names names;

    public GraphqlDocument(Schema schema, String text) {
        this.schema = schema;
        this.text = text;
        tokens = Scanner.tokens(text);
        names = Names.of(uncommented(tokens));
    }

    private static List<Token> uncommented(List<Token> tokens) {
        return tokens.stream().filter(each -> each.kind() != Token.Kind.COMMENT).toList();
    }

    /** What does not fit, in the order of the text; without a schema only what is badly written. */
    public List<Fault> faults() {
        if (text.isBlank()) {
            return List.of();
        }
        var walker = new Walker(schema, uncommented(tokens), names);
        walker.walk();
        return walker.complaints().stream()
                .map(each -> Fault.of(text, each.token(), each.sentence()))
                .distinct()
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList();
    }

    /** What may stand at a caret: what is typed before it is the beginning of a word. */
    public Offers at(int caret) {
        int start = wordStart(caret);
        if (isClosed(caret, start)) {
            return Offers.NONE;
        }
        var before = new ArrayList<Token>();
        for (Token token : uncommented(tokens)) {
            if (token.end() <= start && token.kind() != Token.Kind.END) {
                before.add(token);
            }
        }
        before.add(new Token(Token.Kind.END, "", start));
        var walker = new Walker(schema, before, names);
        walker.walk();
        String typed = text.substring(start, caret);
        return new Offers(start, wordEnd(caret), fitting(typed, all(typed, walker.place())));
    }

    /** Whether the caret is where words have no meaning. */
    private boolean isClosed(int caret, int start) {
        return tokens.stream()
                .anyMatch(token -> {
                    boolean comment = token.kind() == Token.Kind.COMMENT;
                    boolean string = token.kind() == Token.Kind.STRING;
                    boolean inside =
                            token.start() < caret
                                    && (comment
                                            ? caret <= token.end()
                                            : caret < token.end()
                                                    || isOpen(token) && caret == token.end());
                    boolean number =
                            token.kind() == Token.Kind.NUMBER
                                    && token.start() <= start
                                    && caret <= token.end();
                    return (comment || string) && inside || number;
                });
    }

    private static boolean isOpen(Token string) {
        return string.text().length() < 2 || !string.text().endsWith("\"");
    }

    private int wordStart(int caret) {
        int start = caret;
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        return start > 0 && "$@".indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
    }

    private int wordEnd(int caret) {
        int end = caret;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return c == '_' || c < 128 && Character.isLetterOrDigit(c);
    }

    private List<Suggestion> all(String typed, Place place) {
        if (typed.startsWith("@")) {
            return schema.directives().stream()
                    .map(each -> new Suggestion("@" + each.name(), "directive", ""))
                    .toList();
        }
        if (typed.startsWith("$")) {
            return variables();
        }
        return switch (place) {
            case Place.Top top -> beginnings();
            case Place.Fields fields -> fields(fields.type());
            case Place.Spreads spreads -> spreads();
            case Place.Inputs inputs ->
                    inputs.inputs().stream()
                            .map(each ->
                                    new Suggestion(each.name() + ": ", "argument", each.type()))
                            .toList();
            case Place.Value value -> values(value.type());
            case Place.Types types -> types(types.input());
            case Place.Free free -> List.of();
        };
    }

    private List<Suggestion> variables() {
        return names.variables().entrySet().stream()
                .map(each -> new Suggestion(each.getKey(), "variable", each.getValue()))
                .toList();
    }

    private List<Suggestion> beginnings() {
        var words = new ArrayList<Suggestion>();
        words.add(new Suggestion("query", "keyword", schema.query()));
        if (!schema.known() || !schema.mutation().isEmpty()) {
            words.add(new Suggestion("mutation", "keyword", schema.mutation()));
        }
        if (!schema.known() || !schema.subscription().isEmpty()) {
            words.add(new Suggestion("subscription", "keyword", schema.subscription()));
        }
        words.add(new Suggestion("fragment", "keyword", "name on type"));
        return words;
    }

    private List<Suggestion> fields(String name) {
        Schema.Type type = schema.type(name);
        if (type == null) {
            return List.of();
        }
        Stream<Suggestion> own =
                type.fields().stream()
                        .map(each ->
                                new Suggestion(
                                        each.name(),
                                        "field",
                                        each.type() + (each.deprecated() ? ", deprecated" : "")));
        return Stream.concat(own, Stream.of(new Suggestion("__typename", "field", "String!")))
                .toList();
    }

    private List<Suggestion> spreads() {
        var all = new ArrayList<Suggestion>();
        names.fragments().forEach((name, on) -> all.add(new Suggestion(name, "fragment", on)));
        all.add(new Suggestion("on", "keyword", "a type"));
        return all;
    }

    private List<Suggestion> values(String written) {
        var all = new ArrayList<Suggestion>();
        Schema.Type type = schema.type(written);
        if (type != null) {
            type.values().forEach(each -> all.add(new Suggestion(each, "value", type.name())));
        }
        if (Schema.named(written).equals("Boolean")) {
            all.add(new Suggestion("true", "value", "Boolean"));
            all.add(new Suggestion("false", "value", "Boolean"));
        }
        all.addAll(variables());
        return all;
    }

    private List<Suggestion> types(boolean input) {
        return schema.types().values().stream()
                .filter(each -> input ? each.kind().isInput() : each.kind().hasFields())
                .filter(each -> !each.name().startsWith("__"))
                .map(each ->
                        new Suggestion(
                                each.name(),
                                "type",
                                each.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .sorted((a, b) -> a.text().compareTo(b.text()))
                .toList();
    }

    private static List<Suggestion> fitting(String typed, List<Suggestion> all) {
        return Stream.concat(
                        all.stream().filter(each -> begins(each, typed)),
                        all.stream().filter(each -> !begins(each, typed) && holds(each, typed)))
                .limit(MOST)
                .toList();
    }

    private static boolean begins(Suggestion each, String typed) {
        return each.text().regionMatches(true, 0, typed, 0, typed.length());
    }

    private static boolean holds(Suggestion each, String typed) {
        return typed.length() > 1
                && each.text().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
    }
}

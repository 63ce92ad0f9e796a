package dev.binnacle.api.graphql;

import dev.binnacle.api.graphql.Token.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Goes through a document, whole or half written: what may stand at its end, and what does not fit
 * on the way.
 */
final class Walker {
    private static final int DEEPEST = 200;
    private static final int MOST = 100;
    private final Schema schema;
    private final List<Token> tokens;
    private final Names names;
    private final List<Complaint> complaints = new ArrayList<>();
    private @Nullable Place atEnd;
    private int at;
    private int depth;

    /** What does not fit, and where. */
    record Complaint(Token token, String sentence) {}

    /**
     * @param tokens without comments, up to where it is written, then an end
     * @param names of the whole document
     */
    Walker(Schema schema, List<Token> tokens, Names names) {
        this.schema = schema;
        this.tokens = tokens;
        this.names = names;
    }

    /** Call once. */
    void walk() {
        while (!atEnd()) {
            definition();
        }
        here(new Place.Top());
    }

    /** What may stand at the end; what is innermost there. */
    Place place() {
        return atEnd == null ? new Place.Free() : atEnd;
    }

    List<Complaint> complaints() {
        return complaints;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    private boolean atEnd() {
        return peek().kind() == Kind.END || depth > DEEPEST;
    }

    private boolean take(String sign) {
        boolean there = peek().is(sign);
        if (there) {
            at++;
        }
        return there;
    }

    private void here(Place place) {
        if (peek().kind() == Kind.END && atEnd == null) {
            atEnd = place;
        }
    }

    private void complain(Token token, String sentence) {
        if (complaints.size() < MOST) {
            complaints.add(new Complaint(token, sentence));
        }
    }

    private void expect(String sign) {
        if (!take(sign)) {
            Token instead = peek();
            complain(
                    instead,
                    instead.kind() == Kind.END
                            ? "A " + sign + " is missing at the end."
                            : "A " + sign + " is missing before " + instead.text() + ".");
        }
    }

    private boolean isNamed(Token token) {
        return token.kind() == Kind.NAME || token.kind() == Kind.TEMPLATE;
    }

    private void definition() {
        Token first = peek();
        switch (first.text()) {
            case "{" -> selection(schema.query());
            case "query" -> operation(schema.query(), "queries");
            case "mutation" -> operation(schema.mutation(), "mutations");
            case "subscription" -> operation(schema.subscription(), "subscriptions");
            case "fragment" -> fragment();
            default -> {
                if (first.kind() != Kind.TEMPLATE) {
                    complain(first, first.text() + " does not begin a definition.");
                }
                next();
            }
        }
    }

    private void operation(String root, String noun) {
        Token word = next();
        if (schema.known() && root.isEmpty()) {
            complain(word, "This server has no " + noun + ".");
        }
        here(new Place.Free());
        if (isNamed(peek())) {
            next();
        }
        if (take("(")) {
            variables();
        }
        directives();
        here(new Place.Free());
        if (peek().is("{")) {
            selection(root);
        } else {
            expect("{");
        }
    }

    private void variables() {
        while (!atEnd() && !peek().is(")")) {
            Token variable = next();
            if (variable.kind() != Kind.VARIABLE) {
                complain(variable, "A variable such as $name is expected here.");
                continue;
            }
            here(new Place.Free());
            expect(":");
            type(true);
            if (take("=")) {
                value(names.variables().getOrDefault(variable.text(), ""));
            }
            directives();
        }
        here(new Place.Free());
        expect(")");
    }

    private String type(boolean input) {
        here(new Place.Types(input));
        if (take("[")) {
            String inner = type(input);
            here(new Place.Free());
            expect("]");
            take("!");
            return inner;
        }
        Token name = peek();
        if (!isNamed(name)) {
            complain(name, "The name of a type is missing.");
            return "";
        }
        next();
        take("!");
        Schema.Type found = schema.type(name.text());
        if (schema.known() && name.kind() == Kind.NAME && found == null) {
            complain(name, "There is no type " + name.text() + ".");
        }
        return name.text();
    }

    private void fragment() {
        next();
        here(new Place.Free());
        if (isNamed(peek())) {
            next();
        }
        here(new Place.Spreads());
        expect("on");
        String on = type(false);
        directives();
        here(new Place.Free());
        if (peek().is("{")) {
            selection(on);
        } else {
            expect("{");
        }
    }

    private void selection(String type) {
        next();
        depth++;
        while (!atEnd() && !peek().is("}")) {
            Token token = peek();
            if (token.kind() == Kind.SPREAD) {
                spread(type);
            } else if (isNamed(token)) {
                field(type);
            } else {
                complain(token, token.text() + " is not a field.");
                next();
            }
        }
        here(new Place.Fields(type));
        depth--;
        expect("}");
    }

    private void spread(String type) {
        next();
        here(new Place.Spreads());
        String inner = type;
        Token name = peek();
        if (take("on")) {
            inner = type(false);
        } else if (isNamed(name)) {
            next();
            if (name.kind() == Kind.NAME && !names.fragments().containsKey(name.text())) {
                complain(name, "There is no fragment " + name.text() + " in this document.");
            }
            directives();
            return;
        }
        directives();
        if (peek().is("{")) {
            selection(inner);
        } else {
            expect("{");
        }
    }

    private void field(String type) {
        Token name = next();
        if (take(":")) {
            here(new Place.Fields(type));
            if (!isNamed(peek())) {
                complain(peek(), "The field after " + name.text() + ": is missing.");
                return;
            }
            name = next();
        }
        Schema.Type owner = schema.type(type);
        Schema.Field field = owner == null ? null : owner.field(name.text());
        boolean own = name.text().startsWith("__") || name.kind() == Kind.TEMPLATE;
        if (owner != null && field == null && !own) {
            complain(name, type + " has no field " + name.text() + ".");
        }
        if (peek().is("(")) {
            arguments(name, field == null ? null : field.arguments());
        } else if (field != null) {
            demand(name, field.arguments(), List.of());
        }
        directives();
        Schema.Type inner = field == null ? null : schema.type(field.type());
        if (peek().is("{")) {
            if (inner != null && !inner.kind().hasFields()) {
                complain(name, name.text() + " is a " + inner.name() + " and has no fields.");
            }
            selection(inner == null ? "" : inner.name());
        } else if (inner != null && inner.kind().hasFields()) {
            complain(name, name.text() + " needs a selection of its fields: { … }.");
        }
    }

    private void arguments(Token of, @Nullable List<Schema.Input> known) {
        next();
        var given = new ArrayList<String>();
        pairs(of, known, given, ")");
        if (known != null) {
            demand(of, known, given);
        }
    }

    /** Names and values up to a closing sign. */
    private void pairs(
            Token of, @Nullable List<Schema.Input> known, List<String> given, String close) {
        depth++;
        while (!atEnd() && !peek().is(close)) {
            Token name = next();
            if (!isNamed(name)) {
                complain(name, name.text() + " is not the name of an argument.");
                continue;
            }
            Schema.Input input =
                    known == null
                            ? null
                            : known.stream()
                                    .filter(each -> each.name().equals(name.text()))
                                    .findFirst()
                                    .orElse(null);
            if (known != null && input == null && name.kind() == Kind.NAME) {
                complain(name, of.text() + " takes no " + name.text() + ".");
            }
            given.add(name.text());
            here(new Place.Free());
            expect(":");
            value(input == null ? "" : input.type());
        }
        here(new Place.Inputs(known == null ? List.of() : left(known, given)));
        depth--;
        expect(close);
    }

    private static List<Schema.Input> left(List<Schema.Input> known, List<String> given) {
        return known.stream().filter(each -> !given.contains(each.name())).toList();
    }

    private void demand(Token of, List<Schema.Input> known, List<String> given) {
        for (Schema.Input input : left(known, given)) {
            if (input.required()) {
                complain(of, of.text() + " needs " + input.name() + ": " + input.type() + ".");
            }
        }
    }

    private void value(String type) {
        here(new Place.Value(type));
        Token token = peek();
        if (token.is("[")) {
            next();
            depth++;
            int before = -1;
            while (!atEnd() && !peek().is("]") && at > before) {
                before = at;
                value(Schema.named(type));
            }
            here(new Place.Value(Schema.named(type)));
            depth--;
            expect("]");
        } else if (token.is("{")) {
            next();
            Schema.Type object = schema.type(type);
            boolean plain = object == null || object.kind() != Schema.Kind.INPUT_OBJECT;
            pairs(
                    new Token(Kind.NAME, Schema.named(type), token.start()),
                    plain || object == null ? null : object.inputs(),
                    new ArrayList<>(),
                    "}");
        } else if (token.kind() == Kind.SIGN || token.kind() == Kind.END) {
            complain(token, "A value is missing.");
            if (!token.is(")") && !token.is("}") && !token.is("]")) {
                next();
            }
        } else {
            plain(next(), type);
        }
    }

    private void plain(Token token, String type) {
        Schema.Type known = schema.type(type);
        if (token.kind() == Kind.VARIABLE && !names.variables().containsKey(token.text())) {
            complain(token, token.text() + " is not declared.");
        } else if (token.kind() == Kind.NAME
                && known != null
                && known.kind() == Schema.Kind.ENUM
                && !token.is("null")
                && !known.values().contains(token.text())) {
            complain(token, token.text() + " is not among the values of " + known.name() + ".");
        }
    }

    private void directives() {
        while (peek().kind() == Kind.DIRECTIVE) {
            Token token = next();
            Schema.Directive known =
                    schema.directives().stream()
                            .filter(each -> token.is("@" + each.name()))
                            .findFirst()
                            .orElse(null);
            if (schema.known() && known == null) {
                complain(token, "There is no directive " + token.text() + ".");
            }
            if (peek().is("(")) {
                arguments(token, known == null ? null : known.arguments());
            } else if (known != null) {
                demand(token, known.arguments(), List.of());
            }
        }
    }
}

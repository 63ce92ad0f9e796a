package dev.binnacle.server.h2.policy;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Reads tokens one after another. */
final class Tokens {
    private final List<Token> all;
    private final int from;
    private int at;

    Tokens(List<Token> all) {
        this(all, 0);
    }

    Tokens(List<Token> all, int from) {
        this.all = all;
        this.from = from;
        this.at = from;
    }

    boolean atEnd() {
        return at >= all.size();
    }

    int place() {
        return at;
    }

    void back(int place) {
        at = place;
    }

    /** Null = there is none. */
    @Nullable Token peek(int ahead) {
        int place = at + ahead;
        return place >= from && place < all.size() ? all.get(place) : null;
    }

    boolean sees(int ahead, String word) {
        Token token = peek(ahead);
        return token != null && token.is(word);
    }

    Token next() {
        if (atEnd()) {
            throw new Token.Unreadable("its end");
        }
        return all.get(at++);
    }

    /** Takes these words if they come next. */
    boolean accept(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!sees(i, words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    void expect(String... words) {
        if (!accept(words)) {
            Token found = peek(0);
            throw new Token.Unreadable(
                    (found == null ? "its end" : "\"" + found.text() + "\"")
                            + ", where "
                            + String.join(" ", words).toUpperCase(java.util.Locale.ROOT)
                            + " belongs");
        }
    }

    Token name() {
        Token name = next();
        if (!name.isName()) {
            throw new Token.Unreadable("\"" + name.text() + "\", where a name belongs");
        }
        return name;
    }
}

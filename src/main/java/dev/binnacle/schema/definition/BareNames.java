package dev.binnacle.schema.definition;

import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

/** Text with its quoted names bare, where they mean the same then. */
final class BareNames {
    private final DefinitionDialect dialect;

    BareNames(DefinitionDialect dialect) {
        this.dialect = dialect;
    }

    String of(String text) {
        StringBuilder bare = new StringBuilder();
        int from = 0;
        Tokens tokens = new Tokens(text, dialect.syntax());
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            if (token.type() == Token.Type.QUOTED_NAME && text.charAt(token.start()) == '"') {
                String name = token.of(text);
                String inside = name.substring(1, name.length() - 1);
                if (plain(inside)) {
                    bare.append(text, from, token.start()).append(inside);
                    from = token.end();
                }
            }
        }
        return bare.append(text.substring(from)).toString();
    }

    private boolean plain(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*")
                && dialect.fold(name).equals(name)
                && !dialect.reserved(name);
    }
}

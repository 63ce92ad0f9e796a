package dev.binnacle.api.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a document itself names, wherever it stands.
 *
 * @param fragments with the type each is on
 * @param variables such as {@code $id}, with the type each has
 */
record Names(Map<String, String> fragments, Map<String, String> variables) {
    static Names of(List<Token> tokens) {
        var fragments = new LinkedHashMap<String, String>();
        var variables = new LinkedHashMap<String, String>();
        for (int at = 0; at + 3 < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.is("fragment") && tokens.get(at + 2).is("on")) {
                fragments.put(tokens.get(at + 1).text(), tokens.get(at + 3).text());
            } else if (token.kind() == Token.Kind.VARIABLE && tokens.get(at + 1).is(":")) {
                variables.put(token.text(), type(tokens, at + 2));
            }
        }
        return new Names(fragments, variables);
    }

    private static String type(List<Token> tokens, int from) {
        var type = new StringBuilder();
        for (int at = from; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean part = token.is("[") || token.is("]") || token.is("!");
            boolean named = token.kind() == Token.Kind.NAME && !type.toString().matches(".*\\w.*");
            if (!part && !named) {
                break;
            }
            type.append(token.text());
        }
        return type.toString();
    }
}

package dev.binnacle.api.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a document into tokens; nothing is an error here, however broken it is. */
final class Scanner {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<comment>#[^\\n\\r]*)"
                            + "|(?<template>\\{\\{[^{}\\n]*+}})"
                            + "|(?<block>\"\"\"(?:(?!\"\"\")[\\s\\S])*+(?:\"\"\")?)"
                            + "|(?<string>\"(?:[^\"\\\\\\n\\r]|\\\\.)*+\"?)"
                            + "|(?<number>-?[0-9][0-9.eE+-]*+)"
                            + "|(?<variable>\\$[_A-Za-z0-9]*+)"
                            + "|(?<directive>@[_A-Za-z0-9]*+)"
                            + "|(?<name>[_A-Za-z][_A-Za-z0-9]*+)"
                            + "|(?<spread>\\.{1,3})"
                            + "|(?<sign>[^\\s,\\uFEFF])");

    private Scanner() {}

    /** All tokens, comments among them, and an end. */
    static List<Token> tokens(String document) {
        var tokens = new ArrayList<Token>();
        Matcher found = TOKEN.matcher(document);
        while (found.find()) {
            tokens.add(new Token(kind(found), found.group(), found.start()));
        }
        tokens.add(new Token(Token.Kind.END, "", document.length()));
        return tokens;
    }

    private static Token.Kind kind(Matcher found) {
        if (found.group("comment") != null) {
            return Token.Kind.COMMENT;
        } else if (found.group("template") != null) {
            return Token.Kind.TEMPLATE;
        } else if (found.group("block") != null || found.group("string") != null) {
            return Token.Kind.STRING;
        } else if (found.group("number") != null) {
            return Token.Kind.NUMBER;
        } else if (found.group("variable") != null) {
            return Token.Kind.VARIABLE;
        } else if (found.group("directive") != null) {
            return Token.Kind.DIRECTIVE;
        } else if (found.group("name") != null) {
            return Token.Kind.NAME;
        }
        return found.group("spread") == null ? Token.Kind.SIGN : Token.Kind.SPREAD;
    }
}

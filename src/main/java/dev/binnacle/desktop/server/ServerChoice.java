package dev.binnacle.desktop.server;

import java.util.List;

/**
 * How a backend is served.
 *
 * @param schemas that requests reach; the first is the one that they need not name
 * @param visitor the role of requests without a token; empty = they are refused
 * @param people whether accounts can be made and sign in
 * @param peopleKept whether the tables of accounts are there already
 */
public record ServerChoice(
        List<String> schemas, String visitor, boolean people, boolean peopleKept) {
    public ServerChoice {
        schemas = List.copyOf(schemas);
    }
}

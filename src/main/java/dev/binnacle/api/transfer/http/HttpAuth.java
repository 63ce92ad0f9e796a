package dev.binnacle.api.transfer.http;

import dev.binnacle.api.transfer.draft.Auth;

import java.util.List;
import java.util.Locale;

/** What these clients do with an {@code Authorization} that is written out for them. */
final class HttpAuth {
    private HttpAuth() {}

    /**
     * @return none where the value is sent as it stands
     */
    static Auth of(String value) {
        List<String> words = List.of(value.strip().split("\\s+"));
        String kind = words.getFirst().toLowerCase(Locale.ROOT);
        String first = words.size() > 1 ? words.get(1) : "";
        boolean pair = words.size() == 3;
        boolean joined = words.size() == 2 && first.indexOf(':') > 0;
        if (!pair && !joined && !kind.equals("aws")) {
            return new Auth.None();
        }
        int colon = first.indexOf(':');
        String user = joined ? first.substring(0, colon) : first;
        String password = joined ? first.substring(colon + 1) : words.getLast();
        return switch (kind) {
            case "basic" -> new Auth.Basic(user, password);
            case "digest" -> new Auth.Challenge("digest", user, password);
            case "aws" -> words.size() < 3 ? new Auth.None() : aws(words);
            default -> new Auth.None();
        };
    }

    private static Auth aws(List<String> words) {
        return new Auth.Aws(
                words.get(1),
                words.get(2),
                named(words, "token:", ""),
                named(words, "region:", "us-east-1"),
                named(words, "service:", "execute-api"));
    }

    private static String named(List<String> words, String name, String otherwise) {
        return words.stream()
                .filter(word -> word.startsWith(name))
                .map(word -> word.substring(name.length()))
                .findFirst()
                .orElse(otherwise);
    }
}

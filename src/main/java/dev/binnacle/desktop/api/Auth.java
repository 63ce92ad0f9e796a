package dev.binnacle.desktop.api;

import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.hurl.Pair;
import dev.binnacle.api.hurl.RequestEdit;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.SectionKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Who asks, as a request's text says it.
 *
 * @param values as the kind's fields have them; of a sign-in and a user the variable's name
 * @param inQuery where an API key stands
 */
record Auth(AuthKind kind, List<String> values, boolean inQuery) {
    private static final Pattern KEY =
            Pattern.compile("(?i)(x-)?(api|auth|access|subscription)[-_]?(key|token)");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(auth|token)_[\\w-]+}}");
    private static final Set<String> LOGIN = Set.of("digest", "aws-sigv4", "user");
    private static final List<String> FILES = List.of("cert", "key", "cacert");

    Auth {
        values = List.copyOf(values);
    }

    static Auth of(AuthKind kind, String... values) {
        return new Auth(kind, List.of(values), false);
    }

    String value(int index) {
        return index < values.size() ? values.get(index) : "";
    }

    /** What a request says; {@link AuthKind#NONE} where nothing is recognised. */
    static Auth read(RequestPart part) {
        String aws = part.option("aws-sigv4").orElse("");
        NameValue user = user(part);
        if (!aws.isEmpty()) {
            return of(AuthKind.AWS, aws, user.name(), user.value());
        }
        if (!user.name().isEmpty()) {
            boolean digest = part.option("digest").orElse("").equals("true");
            AuthKind kind = digest ? AuthKind.DIGEST : AuthKind.BASIC;
            return of(kind, user.name(), user.value());
        }
        for (Pair header : part.headers()) {
            NameValue line = header.content();
            if (isBearer(line)) {
                return bearer(line.value().substring("Bearer".length()).strip());
            }
        }
        return key(part);
    }

    private static NameValue user(RequestPart part) {
        List<NameValue> basic = part.contents(SectionKind.BASIC_AUTH);
        if (!basic.isEmpty()) {
            return basic.getFirst();
        }
        String pair = part.option("user").orElse("");
        int colon = pair.indexOf(':');
        return colon < 0
                ? new NameValue(pair, "")
                : new NameValue(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private static boolean isBearer(NameValue line) {
        return line.name().equalsIgnoreCase("Authorization")
                && (line.value().equals("Bearer") || line.value().startsWith("Bearer "));
    }

    private static Auth bearer(String token) {
        if (!VARIABLE.matcher(token).matches()) {
            return of(AuthKind.BEARER, token);
        }
        String name = token.substring(2, token.length() - 2);
        return of(name.startsWith("auth_") ? AuthKind.SIGN_IN : AuthKind.USER, name);
    }

    private static Auth key(RequestPart part) {
        for (Pair header : part.headers()) {
            NameValue line = header.content();
            if (KEY.matcher(line.name()).matches()) {
                return of(AuthKind.API_KEY, line.name(), line.value());
            }
        }
        for (NameValue line : part.contents(SectionKind.QUERY)) {
            if (KEY.matcher(line.name()).matches()) {
                return new Auth(AuthKind.API_KEY, List.of(line.name(), line.value()), true);
            }
        }
        List<String> files = FILES.stream().map(name -> part.option(name).orElse("")).toList();
        return files.getFirst().isEmpty()
                ? of(AuthKind.NONE)
                : new Auth(AuthKind.CERTIFICATE, files, false);
    }

    /** The request saying this in place of what it said before. */
    RequestPart write(RequestPart part, Auth before) {
        RequestPart bare = before.takeOut(part);
        return switch (kind) {
            case NONE -> bare;
            case BASIC, DIGEST -> login(bare);
            case BEARER -> value(0).isEmpty() ? bare : authorization(bare, value(0));
            case SIGN_IN, USER ->
                    value(0).isEmpty() ? bare : authorization(bare, "{{" + value(0) + "}}");
            case API_KEY -> withKey(bare);
            case AWS -> {
                String user = value(1) + ":" + value(2);
                RequestPart signed = option(bare, "aws-sigv4", value(0));
                yield value(0).isEmpty() ? bare : option(signed, "user", user);
            }
            case CERTIFICATE -> {
                RequestPart shown = bare;
                for (int i = 0; i < FILES.size(); i++) {
                    shown = option(shown, FILES.get(i), value(i));
                }
                yield shown;
            }
        };
    }

    private RequestPart login(RequestPart bare) {
        if (value(0).isEmpty()) {
            return bare;
        }
        var line = new NameValue(value(0), value(1));
        RequestPart with = RequestEdit.section(bare, SectionKind.BASIC_AUTH, List.of(line));
        return kind == AuthKind.DIGEST ? option(with, "digest", "true") : with;
    }

    private static RequestPart authorization(RequestPart bare, String token) {
        return header(bare, new NameValue("Authorization", ("Bearer " + token).strip()));
    }

    private RequestPart withKey(RequestPart bare) {
        if (value(0).isBlank()) {
            return bare;
        }
        var line = new NameValue(value(0).strip(), value(1));
        if (!inQuery) {
            return header(bare, line);
        }
        var query = new ArrayList<>(bare.contents(SectionKind.QUERY));
        query.add(line);
        return RequestEdit.section(bare, SectionKind.QUERY, query);
    }

    private static RequestPart header(RequestPart part, NameValue line) {
        var headers = new ArrayList<>(part.headers().stream().map(Pair::content).toList());
        headers.add(line);
        return RequestEdit.headers(part, headers);
    }

    private static RequestPart option(RequestPart part, String name, String value) {
        if (value.isEmpty()) {
            return part;
        }
        var options = new ArrayList<>(part.contents(SectionKind.OPTIONS));
        options.add(new NameValue(name, value));
        return RequestEdit.section(part, SectionKind.OPTIONS, options);
    }

    private RequestPart takeOut(RequestPart part) {
        return switch (kind) {
            case NONE -> part;
            case BASIC, DIGEST, AWS ->
                    without(
                            RequestEdit.section(part, SectionKind.BASIC_AUTH, List.of()),
                            SectionKind.OPTIONS,
                            line -> LOGIN.contains(line.name()));
            case BEARER, SIGN_IN, USER -> withoutHeader(part, Auth::isBearer);
            case API_KEY ->
                    inQuery
                            ? without(part, SectionKind.QUERY, this::isKey)
                            : withoutHeader(part, this::isKey);
            case CERTIFICATE ->
                    without(part, SectionKind.OPTIONS, line -> FILES.contains(line.name()));
        };
    }

    private boolean isKey(NameValue line) {
        return line.name().equals(value(0).strip());
    }

    private static RequestPart without(
            RequestPart part, SectionKind section, Predicate<NameValue> out) {
        List<NameValue> kept = part.contents(section).stream().filter(out.negate()).toList();
        return RequestEdit.section(part, section, kept);
    }

    private static RequestPart withoutHeader(RequestPart part, Predicate<NameValue> out) {
        return RequestEdit.headers(
                part, part.headers().stream().map(Pair::content).filter(out.negate()).toList());
    }
}

package dev.binnacle.api.hurl;

import dev.binnacle.api.Redaction;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes literal secrets out of a written request before it is remembered: where one stood, a
 * variable of that name stands. Templates stay.
 */
public final class SecretsOut {
    private static final Pattern TEMPLATES = Pattern.compile("(\\w+\\s+)?\\{\\{[^}]*}}");

    private static final Pattern COVERED =
            Pattern.compile("([^?&=]*)=" + Pattern.quote(Redaction.MARK));

    private SecretsOut() {}

    /** The text with the values of secret headers, parameters and logins covered. */
    public static String of(String source) {
        if (!(HurlReading.of(source) instanceof HurlFile file)) {
            return Redaction.url(source);
        }
        HurlFile clean = file;
        for (int i = 0; i < file.entries().size(); i++) {
            Entry entry = file.entries().get(i);
            clean = clean.with(i, entry.with(clean(entry.request())));
        }
        return clean.text();
    }

    private static RequestPart clean(RequestPart part) {
        RequestPart clean = RequestEdit.url(part, url(part.url()));
        clean =
                RequestEdit.headers(
                        clean, covered(part.headers().stream().map(Pair::content).toList(), false));
        for (Section section : part.sections()) {
            boolean all =
                    section.kind() == SectionKind.BASIC_AUTH
                            || section.kind() == SectionKind.COOKIES;
            clean =
                    RequestEdit.section(
                            clean,
                            section.kind(),
                            section.kind() == SectionKind.OPTIONS
                                    ? options(part.contents(section.kind()))
                                    : covered(part.contents(section.kind()), all));
        }
        return withoutSecretMembers(clean);
    }

    private static RequestPart withoutSecretMembers(RequestPart part) {
        Body body = part.body();
        if (body == null || (body.kind() != BodyKind.JSON && body.kind() != BodyKind.MULTILINE)) {
            return part;
        }
        return RequestEdit.body(
                part, body.kind(), Redaction.json(body.source(), SecretsOut::template));
    }

    private static String template(String name) {
        return "{{" + name.replaceAll("[^\\w-]", "_") + "}}";
    }

    private static List<NameValue> options(List<NameValue> options) {
        return options.stream().map(SecretsOut::option).toList();
    }

    private static NameValue option(NameValue option) {
        int equals = option.value().indexOf('=');
        boolean secret = equals > 0 && Redaction.isSecret(option.value().substring(0, equals));
        if (option.name().equals("user")) {
            return new NameValue("user", "{{user}}");
        }
        if (option.name().equals("proxy")) {
            return new NameValue(
                    "proxy", option.value().replaceFirst("[^/@{}]*:[^@{}]*@", "{{proxy_login}}@"));
        }
        if (option.name().equals("cert") && option.value().indexOf(':') > 0) {
            String file = option.value().substring(0, option.value().indexOf(':'));
            return new NameValue("cert", file + ":{{cert_password}}");
        }
        int colon = option.value().indexOf(':');
        if (option.name().equals("header") && colon > 0) {
            String name = option.value().substring(0, colon);
            return Redaction.isSecret(name)
                            && !TEMPLATES
                                    .matcher(option.value().substring(colon + 1).strip())
                                    .matches()
                    ? new NameValue("header", name + ": {{" + name.strip() + "}}")
                    : option;
        }
        return option.name().equals("variable") && secret
                ? new NameValue(
                        "variable", option.value().substring(0, equals) + "=" + Redaction.MARK)
                : option;
    }

    private static String url(String url) {
        return COVERED.matcher(Redaction.url(url)).replaceAll("$1={{$1}}");
    }

    private static List<NameValue> covered(List<NameValue> pairs, boolean all) {
        return pairs.stream()
                .map(pair ->
                        (all || Redaction.isSecret(pair.name()))
                                        && !TEMPLATES.matcher(pair.value()).matches()
                                ? new NameValue(pair.name(), "{{" + pair.name() + "}}")
                                : pair)
                .toList();
    }
}

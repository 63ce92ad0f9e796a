package dev.binnacle.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets out of what is kept or logged: the value goes, its place stays visible. */
public final class Redaction {
    /** Stands where a secret stood. */
    public static final String MARK = "•••";

    private static final Pattern SECRET_NAME =
            Pattern.compile(
                    "auth|token|secret|passw|api-?_?key|cookie|session|signature|credential|jwt",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern QUERY = Pattern.compile("([?&])([^=&#]*)=([^&#]*)");
    private static final Pattern MEMBER = Pattern.compile("\"([^\"\\\\]{1,80})\"\\s*:\\s*\"");
    private static final Pattern LOGIN = Pattern.compile("^([a-zA-Z]+://)[^/?#@]*@");

    private Redaction() {}

    /** Whether a header or parameter of that name usually carries a secret. */
    public static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRET_NAME.matcher(lower).find() || lower.equals("code") || lower.equals("sig");
    }

    /** The text with each of these covered, however it was encoded on its way. */
    public static String covered(String text, Set<String> hidden) {
        String covered = text;
        for (String each : hidden) {
            String encoded = URLEncoder.encode(each, StandardCharsets.UTF_8);
            for (String form : List.of(each, encoded, encoded.replace("+", "%20"))) {
                covered = form.isEmpty() ? covered : covered.replace(form, MARK);
            }
        }
        return covered;
    }

    /** The headers with the values of secret ones taken out. */
    public static List<Header> headers(List<Header> headers) {
        return headers.stream()
                .map(header -> isSecret(header.name()) ? new Header(header.name(), MARK) : header)
                .toList();
    }

    /** The address without a login and without the values of secret parameters. */
    public static String url(String url) {
        String withoutLogin = LOGIN.matcher(url).replaceFirst("$1");
        return QUERY.matcher(withoutLogin)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                isSecret(found.group(2))
                                        ? found.group(1) + found.group(2) + "=" + MARK
                                        : found.group()));
    }

    /**
     * JSON, or text with JSON in it, with the strings under secret names replaced.
     *
     * @param instead what stands in the place of the string of that name
     */
    public static String json(String text, UnaryOperator<String> instead) {
        Matcher named = MEMBER.matcher(text);
        var out = new StringBuilder();
        int at = 0;
        while (named.find(at)) {
            int end = endOfString(text, named.end());
            boolean secret = isSecret(named.group(1)) && !text.startsWith("{{", named.end());
            out.append(text, at, named.end());
            out.append(secret ? instead.apply(named.group(1)) : text.substring(named.end(), end));
            at = end;
        }
        return out.append(text, at, text.length()).toString();
    }

    private static int endOfString(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    /** Scheme, host and port only: what a problem may name. */
    public static String origin(String url) {
        String withoutLogin = LOGIN.matcher(url).replaceFirst("$1");
        int start = withoutLogin.indexOf("://");
        int end = start < 0 ? -1 : indexOfAny(withoutLogin, start + 3);
        return end < 0 ? withoutLogin : withoutLogin.substring(0, end);
    }

    private static int indexOfAny(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("/?#".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}

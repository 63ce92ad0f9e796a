package dev.binnacle.workspace.store;

import java.util.regex.Pattern;

/** Takes secrets out of texts before they are kept in a history or written to a log. */
public final class Redaction {
    /** What stands where a secret stood. */
    public static final String HIDDEN = "•••";

    // PASSWORD 'x', IDENTIFIED BY 'x', also E'..' and doubled quotes
    private static final Pattern SQL_PASSWORD =
            Pattern.compile(
                    "(?i)\\b((?:encrypted\\s+)?password|identified\\s+by|salt|hash)(\\s*=?\\s*)"
                            + "[eEuUxX]?&?'(?:[^'\\\\]|''|\\\\.)*+'");
    // a template such as {{token}} names a secret and is none
    private static final Pattern SECRET_HEADER =
            Pattern.compile(
                    "(?im)^((?:proxy-)?authorization|(?:set-)?cookie|x-[\\w-]*(?:key|token|secret)[\\w-]*|apikey|api-key)(["
                        + " \\t]*:[ \\t]*)(?!(?:\\w+[ \\t]+)?\\{\\{[^{}]*}}["
                        + " \\t]*(?:#.*)?$)\\S.*$");
    private static final Pattern URL_USER_INFO =
            Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]{1,20}://[^\\s/@:]*):[^\\s/@]*@");
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile(
                    "(?i)\\b(password|passwd|pwd|secret|token|access_token|api_?key|sslpassword)"
                            + "=[^\\s&;,\"']+");

    private static final Pattern CREDENTIAL =
            Pattern.compile("(?i)\\b(bearer|basic) +[A-Za-z0-9._~+/=-]{8,}");

    private Redaction() {}

    /** SQL without the passwords it sets. */
    public static String ofSql(String sql) {
        return SQL_PASSWORD.matcher(sql).replaceAll("$1$2'" + HIDDEN + "'");
    }

    /** A request or response text without the credentials in its headers. */
    public static String ofHeaders(String text) {
        return SECRET_HEADER.matcher(text).replaceAll("$1$2" + HIDDEN);
    }

    /** A URL without its password and without parameters that are secret by their name. */
    public static String ofUrl(String url) {
        String bare = URL_USER_INFO.matcher(url).replaceAll("$1:" + HIDDEN + "@");
        return SECRET_PARAMETER.matcher(bare).replaceAll("$1=" + HIDDEN);
    }

    /** Any text, such as a line of a log. */
    public static String of(String text) {
        return CREDENTIAL.matcher(ofUrl(ofHeaders(ofSql(text)))).replaceAll("$1 " + HIDDEN);
    }
}

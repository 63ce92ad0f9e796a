package dev.binnacle.server.account;

import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.QueryString;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where people's browsers are sent: only to addresses that the settings allow. */
final class Redirects {
    private final AccountSettings settings;
    private final List<Pattern> allowed;

    Redirects(AccountSettings settings) {
        this.settings = settings;
        this.allowed = settings.allowedUrls().stream().map(Redirects::pattern).toList();
    }

    private static Pattern pattern(String glob) {
        var regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (glob.charAt(i) == '*') {
                regex.append("[^./]*");
            } else {
                regex.append(Pattern.quote(String.valueOf(glob.charAt(i))));
            }
        }
        return Pattern.compile(regex.toString());
    }

    /** The address that a call asks for, or the site's own where that is not allowed. */
    String target(AccountCall call) {
        return target(call.query("redirect_to"));
    }

    String target(String asked) {
        return allows(asked) ? asked : settings.siteUrl();
    }

    private boolean allows(String asked) {
        if (asked.isBlank() || asked.indexOf('\\') >= 0) {
            return false;
        }
        try {
            URI uri = new URI(asked);
            URI site = new URI(settings.siteUrl());
            if (uri.getScheme() == null || uri.getRawUserInfo() != null) {
                return false;
            }
            String scheme = uri.getScheme();
            if (scheme.equals("javascript") || scheme.equals("data")) {
                return false;
            }
            if (scheme.equals(site.getScheme())
                    && uri.getRawAuthority() != null
                    && uri.getRawAuthority().equals(site.getRawAuthority())) {
                return true;
            }
            int fragment = asked.indexOf('#');
            String plain = fragment < 0 ? asked : asked.substring(0, fragment);
            return allowed.stream().anyMatch(each -> each.matcher(plain).matches());
        } catch (URISyntaxException odd) {
            return false;
        }
    }

    /** The address with values after {@code #}, which browsers do not send on. */
    static String withFragment(String target, Map<String, String> values) {
        int fragment = target.indexOf('#');
        return (fragment < 0 ? target : target.substring(0, fragment)) + "#" + joined(values);
    }

    /** The address with values in its query. */
    static String withQuery(String target, Map<String, String> values) {
        int fragment = target.indexOf('#');
        String plain = fragment < 0 ? target : target.substring(0, fragment);
        String end = fragment < 0 ? "" : target.substring(fragment);
        return plain + (plain.contains("?") ? "&" : "?") + joined(values) + end;
    }

    private static String joined(Map<String, String> values) {
        var joined = new StringBuilder();
        values.forEach((name, value) -> {
            joined.append(joined.isEmpty() ? "" : "&");
            joined.append(QueryString.encoded(name)).append('=').append(QueryString.encoded(value));
        });
        return joined.toString();
    }

    static HttpAnswer to(int status, String url) {
        return new HttpAnswer(
                status,
                "",
                List.of(
                        new HttpAnswer.Header("Location", url),
                        new HttpAnswer.Header("Cache-Control", "no-store"),
                        new HttpAnswer.Header("Referrer-Policy", "no-referrer")),
                new byte[0]);
    }

    /** Tells a refusal to the page a browser comes back to. */
    static HttpAnswer refused(String target, AccountRefusal refusal) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("error", refusal.status() >= 500 ? "server_error" : "access_denied");
        values.put("error_code", refusal.code());
        values.put("error_description", refusal.message());
        return to(303, withFragment(withQuery(target, values), values));
    }
}

package dev.binnacle.api.sign;

import java.util.Locale;

/**
 * For whom a request is signed.
 *
 * @param provider such as {@code aws}: begins the names of algorithm and key
 * @param prefix such as {@code amz}: stands in the names of headers
 */
record AwsScheme(String provider, String prefix, String region, String service) {
    /**
     * Reads {@code provider1[:provider2[:region[:service]]]}.
     *
     * @param host of the request, which says service and region where the text does not
     */
    static AwsScheme of(String text, String host) {
        String[] parts = text.split(":", -1);
        String[] labels = host.split("\\.", -1);
        String provider = parts[0].isEmpty() ? "aws" : parts[0].toLowerCase(Locale.ROOT);
        boolean bare = parts.length < 2 || parts[1].isEmpty();
        String usual = provider.equals("aws") ? "amz" : provider;
        return new AwsScheme(
                provider,
                bare ? usual : parts[1].toLowerCase(Locale.ROOT),
                part(parts, 2, labels.length > 1 ? labels[1] : ""),
                part(parts, 3, labels[0]));
    }

    private static String part(String[] parts, int index, String otherwise) {
        return parts.length <= index || parts[index].isEmpty() ? otherwise : parts[index];
    }

    String algorithm() {
        return provider.toUpperCase(Locale.ROOT) + "4-HMAC-SHA256";
    }

    /** A header's name, such as {@code X-Amz-Date}. */
    String header(String end) {
        return "X-"
                + prefix.substring(0, 1).toUpperCase(Locale.ROOT)
                + prefix.substring(1)
                + "-"
                + end;
    }

    boolean isStorage() {
        return provider.equals("aws") && service.equals("s3");
    }

    String scope(String day) {
        return day + "/" + region + "/" + service + "/" + provider + "4_request";
    }
}

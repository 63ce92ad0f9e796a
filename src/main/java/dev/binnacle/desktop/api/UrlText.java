package dev.binnacle.desktop.api;

/** Addresses as people type them. */
final class UrlText {
    private UrlText() {}

    /** An address as typed, made readable for Hurl: a scheme before it, no spaces, no fragment. */
    static String tidyUrl(String typed) {
        String text = typed.strip().replace(" ", "%20");
        int hash = text.indexOf('#');
        String bare = hash < 0 ? text : text.substring(0, hash);
        boolean begun = bare.startsWith("{{") || bare.contains("://");
        return bare.isEmpty() || begun ? bare : "http://" + bare;
    }
}

package dev.binnacle.api.openapi;

/**
 * Where an API is said to answer.
 *
 * @param url its variables filled in; without a slash at its end; relative where the description
 *     says no more
 */
public record Server(String url, String description) {
    /** Whether the URL says host and scheme. */
    public boolean absolute() {
        return url.startsWith("http://") || url.startsWith("https://");
    }
}

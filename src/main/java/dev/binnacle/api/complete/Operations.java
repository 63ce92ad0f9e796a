package dev.binnacle.api.complete;

import java.util.List;

/** What an API says that it offers. */
public interface Operations {
    /** All of them; empty when none is known. May wait, so asked inside jobs only. */
    List<Offered> list();

    /**
     * One of them.
     *
     * @param method in capitals
     * @param path with its parameters in braces, such as {@code /orders/{id}}
     * @param bodySample a body to begin with, in JSON; empty = it takes none
     */
    record Offered(String method, String path, List<Parameter> parameters, String bodySample) {
        public Offered {
            parameters = List.copyOf(parameters);
        }

        /** Whether a URL's path is one of this operation's. */
        boolean takes(String url) {
            String path = UrlOffers.path(url);
            String[] wanted = this.path.split("/", -1);
            String[] got = path.split("/", -1);
            // the API may stand below a path of its own
            int skipped = got.length - wanted.length;
            if (skipped < 0) {
                return false;
            }
            for (int i = 1; i < wanted.length; i++) {
                boolean open = wanted[i].startsWith("{");
                if (!open && !wanted[i].equals(got[i + skipped])) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A value that an operation takes beside its body.
     *
     * @param place {@code query}, {@code header}, {@code path} or {@code cookie}
     * @param detail its type, and whether it is needed
     */
    record Parameter(String name, String place, String detail) {}
}

package dev.binnacle.api.collection;

import dev.binnacle.base.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a folder of requests holds. Paths are relative to it, with {@code /} between names on every
 * system.
 */
public sealed interface CollectionNode {
    String path();

    /** The last name of the path, without {@code .hurl}. */
    String name();

    /** A folder, folders first in it, then requests, each by name. */
    record Folder(String path, String name, List<CollectionNode> children)
            implements CollectionNode {
        public Folder {
            children = List.copyOf(children);
        }
    }

    /**
     * A request file.
     *
     * @param method of its first request; empty when there is none
     * @param url as written; empty when there is none
     * @param requests how many requests the file holds
     * @param words names and tags that its comments give its requests
     * @param problem why it is not readable; null when it is
     */
    record RequestFile(
            String path,
            String name,
            String method,
            String url,
            int requests,
            String words,
            @Nullable Problem problem)
            implements CollectionNode {
        /** Of which nothing is said. */
        public RequestFile(
                String path,
                String name,
                String method,
                String url,
                int requests,
                @Nullable Problem problem) {
            this(path, name, method, url, requests, "", problem);
        }
    }
}

package dev.binnacle.api.openapi.change;

/**
 * Something that an operation says otherwise than before.
 *
 * @param text as people say it, such as {@code query limit is required now}
 * @param part what of a request it is about
 * @param name of the parameter, the member, the media type or the status; empty = the part itself
 * @param breaks which requests it breaks
 */
record Difference(String text, Part part, String name, Breaks breaks) {
    /** What of a request or its checks is meant. */
    enum Part {
        QUERY,
        HEADER,
        COOKIE,
        PATH,
        BODY,
        TYPE,
        STATUS,
        ANSWER
    }

    /** Which requests no longer do what they did. */
    enum Breaks {
        NONE,
        THOSE_THAT_HAVE_IT,
        THOSE_THAT_LACK_IT,
        ALL
    }

    boolean breaks(RequestUse use) {
        return switch (breaks) {
            case NONE -> false;
            case ALL -> true;
            case THOSE_THAT_HAVE_IT -> use.has(part, name);
            case THOSE_THAT_LACK_IT -> !use.has(part, name);
        };
    }
}

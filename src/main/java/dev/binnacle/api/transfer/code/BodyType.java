package dev.binnacle.api.transfer.code;

import dev.binnacle.api.Payload;

/** The media type that a body has by itself. */
final class BodyType {
    private BodyType() {}

    /**
     * @param parts what a program writes for a form with files; empty = its library does
     */
    static String of(Payload payload, String parts) {
        return switch (payload) {
            case Payload.Content content -> content.contentType();
            case Payload.FromFile file -> file.contentType();
            case Payload.Multipart multipart -> parts;
            case Payload.None none -> "";
        };
    }
}

package dev.binnacle.api.check;

import dev.binnacle.api.hurl.Argument;
import dev.binnacle.api.hurl.Body;

/** The body that an answer must have. */
record WantedBody(Body body, Arguments arguments) {
    /** A text, or bytes. */
    Value value() {
        return switch (body.kind()) {
            case JSON -> new Value.Text(arguments.variables().json(body.source()));
            case XML -> new Value.Text(arguments.variables().raw(body.source()));
            case MULTILINE -> arguments.value(argument(Argument.Kind.MULTILINE));
            case ONELINE -> arguments.value(argument(Argument.Kind.ONELINE));
            case BASE64 -> arguments.value(argument(Argument.Kind.BASE64));
            case HEX -> arguments.value(argument(Argument.Kind.HEX));
            case FILE -> arguments.value(argument(Argument.Kind.FILE));
        };
    }

    private Argument argument(Argument.Kind kind) {
        return new Argument(kind, body.source(), 0);
    }
}

package dev.binnacle.api.check;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import dev.binnacle.api.hurl.Argument;
import dev.binnacle.api.hurl.LinearPattern;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;

/** What arguments are worth, with the variables as they are now. */
final class Arguments {
    private final RunVariables variables;
    private final Path folder;

    /**
     * @param folder where files that a line names are; nothing outside it is read
     */
    Arguments(RunVariables variables, Path folder) {
        this.variables = variables;
        this.folder = folder;
    }

    RunVariables variables() {
        return variables;
    }

    String text(Argument argument) {
        return value(argument).text();
    }

    int integer(Argument argument) {
        if (value(argument) instanceof Value.Whole whole && whole.number().bitLength() < 32) {
            return whole.number().intValue();
        }
        throw CheckFailure.at(argument, "Filter error", "expecting an integer");
    }

    Pattern pattern(Argument argument) {
        boolean bare = argument.kind() == Argument.Kind.REGEX;
        String text = bare ? LinearPattern.unslashed(argument.content()) : text(argument);
        try {
            return LinearPattern.of(text);
        } catch (PatternSyntaxException broken) {
            throw CheckFailure.at(argument, "Invalid regex", "regex expression is not valid");
        }
    }

    Value value(Argument argument) {
        return switch (argument.kind()) {
            case TEXT, ONELINE -> new Value.Text(variables.unquoted(argument));
            case MULTILINE -> new Value.Text(variables.raw(argument));
            case REGEX -> new Value.Text(argument.content());
            case NUMBER -> number(argument.content());
            case WORD -> word(argument.content());
            case TEMPLATE -> variables.value(argument);
            case HEX -> new Value.Binary(HexFormat.of().parseHex(packed(argument)));
            case BASE64 -> new Value.Binary(Base64.getMimeDecoder().decode(argument.content()));
            case FILE -> new Value.Binary(file(argument));
        };
    }

    private static String packed(Argument argument) {
        return argument.content().replaceAll("\\s", "");
    }

    private static Value number(String text) {
        boolean whole = text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        return whole
                ? new Value.Whole(new BigInteger(text))
                : new Value.Decimal(Double.parseDouble(text));
    }

    private static Value word(String text) {
        return text.equals("null") ? new Value.Null() : new Value.Truth(text.equals("true"));
    }

    private byte[] file(Argument argument) {
        String name = variables.unquoted(argument);
        Path path = folder.resolve(name).normalize();
        try {
            if (path.startsWith(folder.normalize())
                    && path.toRealPath().startsWith(folder.toRealPath())) {
                return Files.readAllBytes(path);
            }
        } catch (IOException unread) {
            throw CheckFailure.at(
                    argument, "File read access", "file " + name + " can not be read");
        }
        throw CheckFailure.at(
                argument, "Unauthorized file access", "file " + name + " is outside the folder");
    }
}

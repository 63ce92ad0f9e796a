package dev.binnacle.api.check;

import com.google.re2j.Matcher;

import dev.binnacle.api.hurl.Argument;
import dev.binnacle.api.hurl.Operation;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Changes values as filters say. */
final class Filters {
    private final Arguments arguments;
    private final Clock clock;

    Filters(Arguments arguments, Clock clock) {
        this.arguments = arguments;
        this.clock = clock;
    }

    /**
     * @param input null = there is no value
     * @return null = nothing is found
     */
    @Nullable Value apply(Operation filter, @Nullable Value input) {
        if (input == null) {
            throw CheckFailure.at(filter, "Filter error", "missing value to apply filter");
        }
        return switch (filter.name()) {
            case "count", "first", "last", "nth" -> ofItems(filter, input);
            case "toInt", "toFloat", "toString", "toHex", "toDate" -> converted(filter, input);
            case "daysAfterNow" -> Value.Whole.of(days(moment(filter, input), true));
            case "daysBeforeNow" -> Value.Whole.of(days(moment(filter, input), false));
            case "dateFormat" -> formatted(filter, moment(filter, input));
            case "decode", "utf8Decode", "base64Encode", "base64UrlSafeEncode" ->
                    ofBytes(filter, input);
            default -> ofText(filter, input);
        };
    }

    private static Argument first(Operation filter) {
        return filter.arguments().getFirst();
    }

    private @Nullable Value ofItems(Operation filter, Value input) {
        if (filter.name().equals("count") && input instanceof Value.Nodes nodes) {
            return Value.Whole.of(nodes.size());
        }
        if (filter.name().equals("count") && input instanceof Value.Binary binary) {
            return Value.Whole.of(binary.bytes().length);
        }
        if (filter.name().equals("count") && input instanceof Value.Members members) {
            return Value.Whole.of(members.object().size());
        }
        if (!(input instanceof Value.Items items)) {
            throw CheckFailure.input(filter, kind(input));
        }
        List<Value> all = items.all();
        return switch (filter.name()) {
            case "count" -> Value.Whole.of(all.size());
            case "first" -> all.isEmpty() ? null : all.getFirst();
            case "last" -> all.isEmpty() ? null : all.getLast();
            default -> {
                int at = arguments.integer(first(filter));
                int index = at < 0 ? all.size() + at : at;
                if (index < 0 || index >= all.size()) {
                    throw CheckFailure.input(filter, "Out of bound - size is " + all.size());
                }
                yield all.get(index);
            }
        };
    }

    /** A value's kind alone, without what it holds. */
    private static String kind(Value value) {
        String told = value.told();
        int bracket = told.indexOf(" <");
        return bracket < 0 ? told : told.substring(0, bracket);
    }

    private Value converted(Operation filter, Value input) {
        return switch (filter.name()) {
            case "toInt" -> whole(filter, input);
            case "toFloat" -> decimal(filter, input);
            case "toHex" -> {
                if (input instanceof Value.Binary binary) {
                    yield new Value.Text(binary.text());
                }
                throw CheckFailure.input(filter, input.told());
            }
            case "toDate" -> date(filter, input);
            default -> {
                if (input instanceof Value.Nodes || input instanceof Value.Items) {
                    throw CheckFailure.input(filter, input.told());
                }
                yield new Value.Text(input.text());
            }
        };
    }

    private static Value whole(Operation filter, Value input) {
        return switch (input) {
            case Value.Whole whole -> whole;
            case Value.Decimal decimal ->
                    new Value.Whole(new BigDecimal(decimal.number()).toBigInteger());
            case Value.Text text when text.content().matches("[+-]?\\d{1,1000}") ->
                    new Value.Whole(new BigInteger(text.content()));
            default -> throw CheckFailure.input(filter, input.told());
        };
    }

    private static Value decimal(Operation filter, Value input) {
        try {
            return switch (input) {
                case Value.Whole whole -> new Value.Decimal(whole.number().doubleValue());
                case Value.Decimal decimal -> decimal;
                case Value.Text text -> new Value.Decimal(Double.parseDouble(text.content()));
                default -> throw CheckFailure.input(filter, input.told());
            };
        } catch (NumberFormatException none) {
            throw CheckFailure.input(filter, input.told());
        }
    }

    private Value date(Operation filter, Value input) {
        try {
            Instant at =
                    input instanceof Value.Text text
                            ? Moments.parse(text.content(), arguments.text(first(filter)))
                            : null;
            if (at != null) {
                return new Value.Moment(at);
            }
        } catch (IllegalArgumentException odd) {
            throw CheckFailure.at(filter, "Filter error", "the format is not valid");
        }
        throw CheckFailure.input(filter, input.told());
    }

    private Value formatted(Operation filter, Instant at) {
        try {
            return new Value.Text(Moments.format(at, arguments.text(first(filter))));
        } catch (IllegalArgumentException odd) {
            throw CheckFailure.at(filter, "Filter error", "the format is not valid");
        }
    }

    private static Instant moment(Operation filter, Value input) {
        if (input instanceof Value.Moment moment) {
            return moment.at();
        }
        throw CheckFailure.input(filter, input.told());
    }

    private long days(Instant at, boolean after) {
        Duration apart = Duration.between(clock.instant(), at);
        return (after ? apart : apart.negated()).toDays();
    }

    private Value ofBytes(Operation filter, Value input) {
        byte[] bytes =
                switch (input) {
                    case Value.Binary binary -> binary.bytes();
                    default -> throw CheckFailure.input(filter, input.told());
                };
        return switch (filter.name()) {
            case "base64Encode" -> new Value.Text(Base64.getEncoder().encodeToString(bytes));
            case "base64UrlSafeEncode" ->
                    new Value.Text(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            case "utf8Decode" -> decoded(filter, bytes, "utf-8");
            default -> decoded(filter, bytes, arguments.text(first(filter)));
        };
    }

    private static Value decoded(Operation filter, byte[] bytes, String charset) {
        try {
            return new Value.Text(
                    Charset.forName(charset)
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw CheckFailure.at(
                    filter, "Filter error", "<" + charset + "> encoding is not supported");
        } catch (CharacterCodingException odd) {
            throw CheckFailure.at(filter, "Filter error", "value can not be decoded");
        }
    }

    private @Nullable Value ofText(Operation filter, Value input) {
        if (filter.name().equals("jsonpath") && !(input instanceof Value.Text)) {
            return json(filter, input);
        }
        if (filter.name().equals("location") && input instanceof Value.Redirect redirect) {
            return new Value.Text(redirect.location());
        }
        if (filter.name().equals("location") || !(input instanceof Value.Text text)) {
            throw CheckFailure.input(filter, input.told());
        }
        String content = text.content();
        return switch (filter.name()) {
            case "jsonpath", "xpath" -> path(filter, content);
            case "regex" -> regex(filter, content);
            case "replace" -> new Value.Text(replaced(filter, content));
            case "replaceRegex" ->
                    new Value.Text(
                            arguments
                                    .pattern(first(filter))
                                    .matcher(content)
                                    .replaceAll(arguments.text(filter.arguments().get(1))));
            case "split" -> split(content, arguments.text(first(filter)));
            case "urlQueryParam" -> parameter(filter, content);
            default -> coded(filter, content);
        };
    }

    private String replaced(Operation filter, String content) {
        Argument old = first(filter);
        String by = arguments.text(filter.arguments().get(1));
        return old.kind() == Argument.Kind.REGEX
                ? arguments.pattern(old).matcher(content).replaceAll(by)
                : content.replace(arguments.text(old), by);
    }

    private static Value split(String content, String separator) {
        List<String> parts =
                separator.isEmpty()
                        ? content.codePoints().mapToObj(Character::toString).toList()
                        : Arrays.asList(content.split(Pattern.quote(separator), -1));
        return new Value.Items(parts.stream().<Value>map(Value.Text::new).toList());
    }

    private @Nullable Value json(Operation filter, Value input) {
        if (input instanceof Value.Members members) {
            return Paths.json(members.object(), first(filter), arguments);
        }
        throw CheckFailure.input(filter, input.told());
    }

    private @Nullable Value path(Operation filter, String content) {
        try {
            return filter.name().equals("jsonpath")
                    ? Paths.json(JsonTree.of(content), first(filter), arguments)
                    : Paths.xml(Documents.of(content), first(filter), arguments);
        } catch (JacksonException none) {
            throw CheckFailure.at(filter, "Invalid JSON", "the value is not a valid JSON");
        } catch (NoDocumentException none) {
            throw CheckFailure.at(filter, "Invalid XML", "the value is not a valid XML");
        }
    }

    private @Nullable Value regex(Operation filter, String content) {
        Matcher matcher = arguments.pattern(first(filter)).matcher(content);
        String group = matcher.find() && matcher.groupCount() > 0 ? matcher.group(1) : null;
        return group == null ? null : new Value.Text(group);
    }

    private @Nullable Value parameter(Operation filter, String content) {
        try {
            String query = new URI(content).getRawQuery();
            String wanted = arguments.text(first(filter));
            for (String pair : query == null ? new String[0] : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                if (Texts.urlDecoded(name).equals(wanted)) {
                    return new Value.Text(
                            equals < 0 ? "" : Texts.urlDecoded(pair.substring(equals + 1)));
                }
            }
            return null;
        } catch (URISyntaxException | IllegalArgumentException none) {
            throw CheckFailure.input(filter, "string <" + content + "> is no URL");
        }
    }

    private static Value coded(Operation filter, String content) {
        try {
            return switch (filter.name()) {
                case "base64Decode" -> new Value.Binary(Base64.getDecoder().decode(content));
                case "base64UrlSafeDecode" ->
                        new Value.Binary(Base64.getUrlDecoder().decode(content));
                case "utf8Encode" -> new Value.Binary(content.getBytes(StandardCharsets.UTF_8));
                case "htmlEscape" -> new Value.Text(Texts.htmlEscaped(content));
                case "htmlUnescape" -> new Value.Text(Texts.htmlUnescaped(content));
                case "urlEncode" -> new Value.Text(Texts.urlEncoded(content));
                case "urlDecode" -> new Value.Text(Texts.urlDecoded(content));
                default ->
                        throw CheckFailure.at(filter, "Unsupported filter", "it is not supported");
            };
        } catch (IllegalArgumentException odd) {
            throw CheckFailure.input(filter, "string <" + content + ">");
        }
    }
}

package dev.binnacle.api.check;

import com.google.re2j.Pattern;

import dev.binnacle.api.hurl.Argument;
import dev.binnacle.api.hurl.Predicate;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether values are as predicates say, told in Hurl's words. */
final class Predicates {
    private static final String NONE = "none";
    private final Arguments arguments;

    Predicates(Arguments arguments) {
        this.arguments = arguments;
    }

    /**
     * @param actual null = there is none
     */
    Verdict look(Predicate predicate, @Nullable Value actual) {
        Argument value = predicate.value();
        Verdict verdict =
                value == null ? alone(predicate.name(), actual) : against(predicate, actual, value);
        if (!predicate.negated()) {
            return verdict;
        }
        return verdict.not();
    }

    private Verdict against(Predicate predicate, @Nullable Value actual, Argument argument) {
        if (predicate.name().equals("matches")) {
            return matches(actual, argument, predicate);
        }
        Value wanted = arguments.value(argument);
        if (!predicate.negated() && actual != null && plainlyHolds(predicate, actual, wanted)) {
            return Verdict.HOLDS;
        }
        return switch (predicate.name()) {
            case "==" -> equal(actual, wanted);
            case "!=" -> {
                Verdict same = equal(actual, wanted);
                yield new Verdict(
                        actual != null && !same.holds(),
                        same.actual(),
                        same.expected(),
                        same.inconsistent());
            }
            case ">" -> order(actual, wanted, "greater than ", c -> c > 0);
            case ">=" -> order(actual, wanted, "greater than or equals to ", c -> c >= 0);
            case "<" -> order(actual, wanted, "less than ", c -> c < 0);
            case "<=" -> order(actual, wanted, "less than or equals to ", c -> c <= 0);
            case "startsWith" -> edge(actual, wanted, "starts with ", true);
            case "endsWith" -> edge(actual, wanted, "ends with ", false);
            case "contains" -> contains(actual, wanted);
            default -> includes(actual, wanted);
        };
    }

    /** Most checks hold, and what is looked at may be large to tell. */
    private static boolean plainlyHolds(Predicate predicate, Value actual, Value wanted) {
        return switch (predicate.name()) {
            case "==" -> same(actual, wanted);
            case "contains" ->
                    actual instanceof Value.Text text
                            && wanted instanceof Value.Text part
                            && text.content().contains(part.content());
            default -> false;
        };
    }

    /** Where there is no value, numbers are told by another name. */
    private static String toldToNothing(Value wanted) {
        return switch (wanted) {
            case Value.Whole whole -> "integer <" + whole.text() + ">";
            case Value.Truth truth -> "boolean <" + truth.text() + ">";
            default -> wanted.told();
        };
    }

    private static Verdict equal(@Nullable Value actual, Value wanted) {
        if (actual == null) {
            return new Verdict(false, NONE, toldToNothing(wanted), false);
        }
        return new Verdict(same(actual, wanted), actual.told(), wanted.told(), false);
    }

    static boolean same(Value left, Value right) {
        if (isNumber(left) && isNumber(right)) {
            return compare(left, right) == 0;
        }
        if (left instanceof Value.Items one && right instanceof Value.Items other) {
            List<Value> a = one.all();
            List<Value> b = other.all();
            for (int i = 0; i < a.size() && a.size() == b.size(); i++) {
                if (!same(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return a.size() == b.size();
        }
        return left.equals(right);
    }

    private static boolean isNumber(Value value) {
        return value instanceof Value.Whole || value instanceof Value.Decimal;
    }

    private static int compare(Value left, Value right) {
        if (left instanceof Value.Whole one && right instanceof Value.Whole other) {
            return one.number().compareTo(other.number());
        }
        if (left instanceof Value.Decimal one && right instanceof Value.Decimal other) {
            return Double.compare(one.number(), other.number());
        }
        return decimal(left).compareTo(decimal(right));
    }

    private static BigDecimal decimal(Value value) {
        return value instanceof Value.Whole whole
                ? new BigDecimal(whole.number())
                : BigDecimal.valueOf(((Value.Decimal) value).number());
    }

    /** Whether an order of two values is the one asked for. */
    private interface Order {
        boolean fits(int compared);
    }

    private static Verdict order(@Nullable Value actual, Value wanted, String words, Order order) {
        if (actual == null) {
            return new Verdict(false, NONE, words + "<" + toldToNothing(wanted) + ">", false);
        }
        Integer compared = null;
        if (isNumber(actual) && isNumber(wanted)) {
            compared = compare(actual, wanted);
        } else if (actual instanceof Value.Text one && wanted instanceof Value.Text other) {
            compared = one.content().compareTo(other.content());
        } else if (actual instanceof Value.Moment one && wanted instanceof Value.Moment other) {
            compared = one.at().compareTo(other.at());
        }
        return new Verdict(
                compared != null && order.fits(compared),
                actual.told(),
                words + wanted.told(),
                compared == null);
    }

    private static Verdict edge(@Nullable Value actual, Value wanted, String words, boolean start) {
        String expected = words + wanted.told();
        if (actual == null) {
            return new Verdict(false, NONE, expected, false);
        }
        if (actual instanceof Value.Text text && wanted instanceof Value.Text part) {
            boolean holds =
                    start
                            ? text.content().startsWith(part.content())
                            : text.content().endsWith(part.content());
            return new Verdict(holds, actual.told(), expected, false);
        }
        if (actual instanceof Value.Binary all && wanted instanceof Value.Binary part) {
            int length = part.bytes().length;
            int from = start ? 0 : all.bytes().length - length;
            boolean holds =
                    length <= all.bytes().length
                            && Arrays.equals(
                                    all.bytes(), from, from + length, part.bytes(), 0, length);
            return new Verdict(holds, actual.told(), expected, false);
        }
        return new Verdict(false, actual.told(), expected, true);
    }

    private static Verdict contains(@Nullable Value actual, Value wanted) {
        String expected = "contains " + wanted.told();
        if (actual == null) {
            return new Verdict(false, NONE, expected, false);
        }
        if (actual instanceof Value.Text text && wanted instanceof Value.Text part) {
            return new Verdict(
                    text.content().contains(part.content()), actual.told(), expected, false);
        }
        if (actual instanceof Value.Binary && wanted instanceof Value.Binary) {
            return new Verdict(
                    actual.text().contains(wanted.text()), actual.told(), expected, false);
        }
        if (actual instanceof Value.Items items) {
            boolean holds = items.all().stream().anyMatch(each -> same(each, wanted));
            return new Verdict(holds, actual.told(), expected, false);
        }
        return new Verdict(false, actual.told(), expected, true);
    }

    private static Verdict includes(@Nullable Value actual, Value wanted) {
        if (actual == null) {
            return new Verdict(false, NONE, "include " + wanted.told(), false);
        }
        String expected = "includes " + wanted.told();
        if (actual instanceof Value.Items items) {
            boolean holds = items.all().stream().anyMatch(each -> same(each, wanted));
            return new Verdict(holds, actual.told(), expected, false);
        }
        return new Verdict(false, actual.told(), expected, true);
    }

    private Verdict matches(@Nullable Value actual, Argument argument, Predicate predicate) {
        Pattern pattern;
        try {
            pattern = arguments.pattern(argument);
        } catch (CheckFailure broken) {
            int end = argument.end();
            throw CheckFailure.at(
                    predicate.start(), end - predicate.start(), broken.title(), broken.message());
        }
        String expected = "matches regex <" + pattern.pattern() + ">";
        if (actual == null) {
            return new Verdict(false, NONE, expected, false);
        }
        return actual instanceof Value.Text text
                ? new Verdict(
                        pattern.matcher(text.content()).find(), actual.told(), expected, false)
                : new Verdict(false, actual.told(), expected, true);
    }

    private static Verdict alone(String name, @Nullable Value actual) {
        return switch (name) {
            case "exists" -> {
                boolean there =
                        actual != null
                                && !(actual instanceof Value.Nodes nodes && nodes.size() == 0);
                yield new Verdict(there, told(actual), "something", false);
            }
            case "isEmpty" -> empty(actual);
            case "isIsoDate" -> isoDate(actual);
            default -> new Verdict(isOf(name, actual), told(actual), kind(name), false);
        };
    }

    private static String told(@Nullable Value actual) {
        return actual == null ? NONE : actual.told();
    }

    private static Verdict empty(@Nullable Value actual) {
        if (actual == null) {
            return new Verdict(false, NONE, "empty", false);
        }
        int size =
                switch (actual) {
                    case Value.Text text -> text.content().length();
                    case Value.Items items -> items.all().size();
                    case Value.Nodes nodes -> nodes.size();
                    case Value.Binary binary -> binary.bytes().length;
                    case Value.Members members -> members.object().size();
                    default -> -1;
                };
        String expected = "count equals to 0";
        return size < 0
                ? new Verdict(false, actual.told(), expected, true)
                : new Verdict(size == 0, "count equals to " + size, expected, false);
    }

    private static Verdict isoDate(@Nullable Value actual) {
        if (actual == null) {
            return new Verdict(false, NONE, "string", false);
        }
        if (actual instanceof Value.Text text) {
            return new Verdict(
                    Moments.iso(text.content()) != null,
                    text.content(),
                    "string with format YYYY-MM-DDTHH:mm:ss.sssZ",
                    false);
        }
        return new Verdict(false, actual.told(), "string", true);
    }

    private static boolean isOf(String name, @Nullable Value actual) {
        return switch (name) {
            case "isBoolean" -> actual instanceof Value.Truth;
            case "isDate" -> actual instanceof Value.Moment;
            case "isFloat" -> actual instanceof Value.Decimal;
            case "isInteger" -> actual instanceof Value.Whole;
            case "isNumber" -> actual instanceof Value.Whole || actual instanceof Value.Decimal;
            case "isString" -> actual instanceof Value.Text;
            case "isList" -> actual instanceof Value.Items;
            case "isObject" -> actual instanceof Value.Members;
            case "isCollection" ->
                    actual instanceof Value.Items
                            || actual instanceof Value.Members
                            || actual instanceof Value.Nodes
                            || actual instanceof Value.Binary;
            case "isUuid" -> fits(actual, Shapes.UUID);
            case "isIpv4" -> fits(actual, Shapes.IPV4);
            default -> fits(actual, Shapes.IPV6);
        };
    }

    private static boolean fits(@Nullable Value actual, Pattern pattern) {
        return actual instanceof Value.Text text && pattern.matches(text.content());
    }

    private static String kind(String name) {
        return switch (name) {
            case "isIpv4" -> "IPv4 address";
            case "isIpv6" -> "IPv6 address";
            case "isUuid" -> "UUID";
            default -> name.substring(2).toLowerCase(Locale.ROOT);
        };
    }

    /** Compiled when first asked for. */
    private static final class Shapes {
        static final Pattern UUID =
                Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        static final Pattern IPV4 = Pattern.compile("((25[0-5]|(2[0-4]|1?[0-9])?[0-9])(\\.|$)){4}");
        static final Pattern IPV6 = Pattern.compile("(?i)[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*");
    }
}

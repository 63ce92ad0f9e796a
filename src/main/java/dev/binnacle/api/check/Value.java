package dev.binnacle.api.check;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What queries find, filters change, predicates look at and variables hold. */
public sealed interface Value {
    /** As Hurl tells it with its type, such as {@code string <ab>}. */
    String told();

    /** As it stands in a text where a template asks for it. */
    String text();

    record Text(String content) implements Value {
        @Override
        public String told() {
            return "string <" + content + ">";
        }

        @Override
        public String text() {
            return content;
        }
    }

    record Whole(BigInteger number) implements Value {
        static Whole of(long number) {
            return new Whole(BigInteger.valueOf(number));
        }

        @Override
        public String told() {
            return "int <" + number + ">";
        }

        @Override
        public String text() {
            return number.toString();
        }
    }

    record Decimal(double number) implements Value {
        @Override
        public String told() {
            return "float <" + text() + ">";
        }

        /** With a point, however large it is. */
        @Override
        public String text() {
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                return String.valueOf(number);
            }
            String plain = new BigDecimal(Double.toString(number)).toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
    }

    record Truth(boolean holds) implements Value {
        @Override
        public String told() {
            return "bool <" + holds + ">";
        }

        @Override
        public String text() {
            return String.valueOf(holds);
        }
    }

    record Null() implements Value {
        @Override
        public String told() {
            return "null";
        }

        @Override
        public String text() {
            return "null";
        }
    }

    /** Bytes; those given are not to be changed afterwards. */
    record Binary(byte[] bytes) implements Value {
        @Override
        public String told() {
            return "byte array <" + text() + ">";
        }

        @Override
        public String text() {
            return HexFormat.of().formatHex(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Binary binary && Arrays.equals(bytes, binary.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return told();
        }
    }

    record Items(List<Value> all) implements Value {
        public Items {
            all = List.copyOf(all);
        }

        @Override
        public String told() {
            return all.stream().map(Value::told).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public String text() {
            return told();
        }
    }

    /** A JSON object. */
    record Members(JsonNode object) implements Value {
        @Override
        public String told() {
            return "object";
        }

        @Override
        public String text() {
            return object.toString();
        }
    }

    /** Nodes that an XPath found. */
    record Nodes(int size) implements Value {
        @Override
        public String told() {
            return "nodeset of size <" + size + ">";
        }

        @Override
        public String text() {
            return told();
        }
    }

    /** An answer that was followed elsewhere. */
    record Redirect(String location) implements Value {
        @Override
        public String told() {
            return "redirect <" + location + ">";
        }

        @Override
        public String text() {
            return location;
        }
    }

    record Moment(Instant at) implements Value {
        @Override
        public String told() {
            return "date <" + at + ">";
        }

        @Override
        public String text() {
            return at.toString();
        }
    }

    /** What a piece of JSON is. */
    static Value of(JsonNode node) {
        if (node.isString()) {
            return new Text(node.asString());
        }
        if (node.isIntegralNumber()) {
            return new Whole(node.bigIntegerValue());
        }
        if (node.isNumber()) {
            return new Decimal(node.doubleValue());
        }
        if (node.isBoolean()) {
            return new Truth(node.booleanValue());
        }
        if (node.isArray()) {
            return new Items(node.valueStream().map(Value::of).toList());
        }
        return node.isObject() ? new Members(node) : new Null();
    }
}

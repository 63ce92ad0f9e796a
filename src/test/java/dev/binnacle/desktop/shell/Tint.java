package dev.binnacle.desktop.shell;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A colour as CSS writes it.
 *
 * @param red 0 to 1, as are green, blue and alpha
 */
record Tint(double red, double green, double blue, double alpha) {
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern RGB = Pattern.compile("rgba?\\((.*)\\)");

    /** Follows names (such as {@code -color-fg-muted}) until a colour is found. */
    static Tint resolve(String value, Map<String, String> names) {
        String written = value;
        for (int depth = 0; written.startsWith("-") && depth < 10; depth++) {
            String next = names.get(written);
            if (next == null) {
                throw new IllegalArgumentException("No theme says what " + written + " is");
            }
            written = next;
        }
        return parse(written);
    }

    private static Tint parse(String written) {
        if (written.equals("transparent")) {
            return new Tint(0, 0, 0, 0);
        }
        if (HEX.matcher(written).matches()) {
            int packed = Integer.parseInt(written.substring(1), 16);
            return new Tint(
                    (packed >> 16) / 255.0,
                    (packed >> 8 & 0xff) / 255.0,
                    (packed & 0xff) / 255.0,
                    1);
        }
        var rgb = RGB.matcher(written);
        if (rgb.matches()) {
            List<Double> parts =
                    Stream.of(rgb.group(1).split(","))
                            .map(String::strip)
                            .map(Double::valueOf)
                            .toList();
            return new Tint(
                    parts.get(0) / 255,
                    parts.get(1) / 255,
                    parts.get(2) / 255,
                    parts.size() > 3 ? parts.get(3) : 1);
        }
        throw new IllegalArgumentException("Not a colour: " + written);
    }

    /** What is seen when this lies over an opaque ground. */
    Tint over(Tint ground) {
        return new Tint(
                red * alpha + ground.red * (1 - alpha),
                green * alpha + ground.green * (1 - alpha),
                blue * alpha + ground.blue * (1 - alpha),
                1);
    }

    /** WCAG's contrast ratio, 1 to 21. */
    double contrast(Tint other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}

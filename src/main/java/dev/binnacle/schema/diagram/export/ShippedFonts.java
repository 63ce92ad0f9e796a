package dev.binnacle.schema.diagram.export;

import dev.binnacle.schema.diagram.Face;
import dev.binnacle.schema.diagram.TextMetrics;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The program's own fonts, read without a screen. What they lack is written in a system font. */
public final class ShippedFonts implements TextMetrics {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final int PLAIN = 128;

    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);
    private final Map<Face, double[]> widths = new EnumMap<>(Face.class);

    public ShippedFonts() {
        Map<String, Font> files = new HashMap<>();
        for (Face face : Face.values()) {
            Font font = files.computeIfAbsent(face.file(), ShippedFonts::load);
            fonts.put(face, font.deriveFont((float) face.size()));
            widths.put(face, plain(fonts.getOrDefault(face, font)));
        }
    }

    private static Font load(String file) {
        try (InputStream in = open(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException | IOException failure) {
            throw new IllegalStateException("the font " + file + " cannot be read", failure);
        }
    }

    /** The bytes of a font's file. */
    static InputStream open(String file) {
        InputStream in = ShippedFonts.class.getResourceAsStream("/fonts/" + file);
        if (in == null) {
            throw new UncheckedIOException(new IOException("no font " + file));
        }
        return in;
    }

    private static double[] plain(Font font) {
        double[] widths = new double[PLAIN];
        for (char c = ' '; c < PLAIN; c++) {
            widths[c] = font.getStringBounds(String.valueOf(c), EXACT).getWidth();
        }
        return widths;
    }

    /** The font of a face, or a system font where it lacks one of these characters. */
    Font font(Face face, String text) {
        Font own = fonts.getOrDefault(face, new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        if (own.canDisplayUpTo(text) < 0) {
            return own;
        }
        int style = face.weight() > 400 ? Font.BOLD : Font.PLAIN;
        return new Font(Font.SANS_SERIF, style, 12).deriveFont((float) face.size());
    }

    @Override
    public double width(String text, Face face) {
        double[] known = widths.getOrDefault(face, new double[0]);
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= PLAIN) {
                return font(face, text).getStringBounds(text, EXACT).getWidth();
            }
            width += known[c];
        }
        return width;
    }
}

package dev.binnacle.schema.diagram.export;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Drawing;
import dev.binnacle.schema.diagram.Ink;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a drawing as PNG, strip by strip, so that memory does not grow with its height. */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int STRIP = 256;
    private static final long MOST_PIXELS = 400_000_000;
    private static final int LONGEST = 65_000;
    private static final int UP = 2;

    private final ShippedFonts fonts;

    public PngWriter(ShippedFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * @param scale pixels of the picture per pixel of the drawing
     */
    public void write(
            Drawing drawing, Theme theme, double scale, OutputStream out, Progress progress)
            throws IOException {
        Box bounds = drawing.bounds();
        long width = Math.max(1, (long) Math.ceil(bounds.width() * scale));
        long height = Math.max(1, (long) Math.ceil(bounds.height() * scale));
        if (width > LONGEST || height > LONGEST || width * height > MOST_PIXELS) {
            throw Problem.of(
                            ProblemCode.DIAGRAM_TOO_LARGE,
                            String.format("%,d × %,d pixels are too many for PNG.", width, height),
                            "")
                    .exception();
        }
        var data = new DataOutputStream(out);
        data.write(SIGNATURE);
        chunk(data, "IHDR", header((int) width, (int) height));
        try (var packed = new DeflaterOutputStream(chunks(data), new Deflater(6), 1 << 16)) {
            var strip =
                    new BufferedImage(
                            (int) width, (int) Math.min(STRIP, height), BufferedImage.TYPE_INT_RGB);
            byte[] above = new byte[3 * (int) width];
            for (int top = 0; top < height; top += STRIP) {
                progress.check();
                progress.at(top / (double) height, "");
                draw(drawing, theme, scale, strip, top);
                int rows = (int) Math.min(STRIP, height - top);
                above = rows(packed, strip, rows, above);
            }
        }
        chunk(data, "IEND", new byte[0]);
        data.flush();
    }

    private void draw(Drawing drawing, Theme theme, double scale, BufferedImage strip, int top) {
        Box bounds = drawing.bounds();
        Graphics2D graphics = strip.createGraphics();
        graphics.setColor(new Color(theme.rgb(Ink.PAPER)));
        graphics.fillRect(0, 0, strip.getWidth(), strip.getHeight());
        graphics.scale(scale, scale);
        graphics.translate(-bounds.x(), -bounds.y() - top / scale);
        Box sight =
                new Box(
                        bounds.x(),
                        bounds.y() + top / scale,
                        bounds.width(),
                        strip.getHeight() / scale);
        new Brush(graphics, theme, fonts).draw(drawing, sight);
        graphics.dispose();
    }

    /** Each row as the difference to the one above, which packs best; returns the last row. */
    private static byte[] rows(OutputStream out, BufferedImage strip, int count, byte[] above)
            throws IOException {
        int[] pixels = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
        int width = strip.getWidth();
        byte[] before = above;
        byte[] line = new byte[1 + 3 * width];
        line[0] = UP;
        for (int row = 0; row < count; row++) {
            byte[] now = new byte[3 * width];
            for (int i = 0; i < width; i++) {
                int rgb = pixels[row * width + i];
                now[3 * i] = (byte) (rgb >> 16);
                now[3 * i + 1] = (byte) (rgb >> 8);
                now[3 * i + 2] = (byte) rgb;
            }
            for (int i = 0; i < now.length; i++) {
                line[i + 1] = (byte) (now[i] - before[i]);
            }
            out.write(line);
            before = now;
        }
        return before;
    }

    private static byte[] header(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 2, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static OutputStream chunks(DataOutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                chunk(out, "IDAT", java.util.Arrays.copyOfRange(bytes, from, from + length));
            }
        };
    }

    private static void chunk(DataOutputStream out, String type, byte[] bytes) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(bytes);
        out.writeInt(bytes.length);
        out.write(name);
        out.write(bytes);
        out.writeInt((int) crc.getValue());
    }
}

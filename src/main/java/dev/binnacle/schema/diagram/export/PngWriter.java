package dev.binnacle.schema.diagram.export;

import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Drawing;
import dev.binnacle.schema.diagram.Ink;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.ImageIO;

/** Writes a drawing as PNG. */
public final class PngWriter {
    private final ShippedFonts fonts;

    public PngWriter(ShippedFonts fonts) {
        this.fonts = fonts;
    }

    public void write(Drawing drawing, Theme theme, OutputStream out) throws IOException {
        Box bounds = drawing.bounds();
        var image =
                new BufferedImage(
                        (int) Math.ceil(bounds.width()),
                        (int) Math.ceil(bounds.height()),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(theme.rgb(Ink.PAPER)));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.translate(-bounds.x(), -bounds.y());
        new Brush(graphics, theme, fonts).draw(drawing, bounds);
        ImageIO.write(image, "png", out);
    }
}

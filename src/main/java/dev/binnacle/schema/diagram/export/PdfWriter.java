package dev.binnacle.schema.diagram.export;

import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Drawing;
import dev.binnacle.schema.diagram.Ink;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a drawing as PDF, in vectors, with the program's fonts in it: one page of the drawing's
 * own size, or as many sheets of paper as it takes.
 */
public final class PdfWriter {
    /** A pixel is 1/96 inch, PDF's unit 1/72. */
    private static final double POINTS = 0.75;

    private static final double LARGEST_PAGE = 14_400;
    private static final double SHEET_MARGIN = 28;

    private final ShippedFonts fonts;

    /** What it is printed on. */
    public enum Paper {
        /** One page as large as the drawing. */
        WHOLE,
        A4,
        A3
    }

    /**
     * How the picture lies on a page.
     *
     * @param left of the picture's upper left corner
     * @param top of it, from the foot of the page
     * @param margin that stays empty
     */
    private record Place(double scale, double left, double top, double margin) {}

    public PdfWriter(ShippedFonts fonts) {
        this.fonts = fonts;
    }

    public void write(Drawing drawing, Theme theme, Paper paper, OutputStream out)
            throws IOException {
        try (var document = new PDDocument()) {
            document.setVersion(1.6f);
            PDFormXObject picture = picture(document, drawing, theme);
            switch (paper) {
                case WHOLE -> whole(document, picture, drawing, theme);
                case A4 -> sheets(document, picture, drawing, theme, PDRectangle.A4);
                case A3 -> sheets(document, picture, drawing, theme, PDRectangle.A3);
            }
            document.save(out);
        }
    }

    private PDFormXObject picture(PDDocument document, Drawing drawing, Theme theme)
            throws IOException {
        var content = new PdfContent(drawing, theme, fonts);
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.operators().getBytes(StandardCharsets.US_ASCII));
        }
        var named = new COSDictionary();
        for (Map.Entry<String, PdfFont> font : content.files().entrySet()) {
            named.setItem(
                    COSName.getPDFName(PdfContent.name(font.getKey())),
                    font.getValue().embedded(document));
        }
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, named);
        var picture = new PDFormXObject(new PDStream(stream));
        picture.setResources(new PDResources(resources));
        Box bounds = drawing.bounds();
        picture.setBBox(
                new PDRectangle(
                        0,
                        (float) -bounds.height(),
                        (float) bounds.width(),
                        (float) bounds.height()));
        return picture;
    }

    private static void whole(
            PDDocument document, PDFormXObject picture, Drawing drawing, Theme theme)
            throws IOException {
        double width = drawing.bounds().width() * POINTS;
        double height = drawing.bounds().height() * POINTS;
        double unit = Math.max(1, Math.max(width, height) / LARGEST_PAGE);
        var page = new PDPage(new PDRectangle((float) (width / unit), (float) (height / unit)));
        if (unit > 1) {
            page.setUserUnit((float) unit);
        }
        double scale = POINTS / unit;
        show(document, page, picture, theme, new Place(scale, 0, height / unit, 0));
    }

    /** Sheets from left to right, then down; each has a margin, nothing is lost between them. */
    private static void sheets(
            PDDocument document,
            PDFormXObject picture,
            Drawing drawing,
            Theme theme,
            PDRectangle upright)
            throws IOException {
        Box bounds = drawing.bounds();
        boolean level = bounds.width() > bounds.height();
        double width = level ? upright.getHeight() : upright.getWidth();
        double height = level ? upright.getWidth() : upright.getHeight();
        double across = (width - 2 * SHEET_MARGIN) / POINTS;
        double down = (height - 2 * SHEET_MARGIN) / POINTS;
        for (double y = 0; y < bounds.height(); y += down) {
            for (double x = 0; x < bounds.width(); x += across) {
                var page = new PDPage(new PDRectangle((float) width, (float) height));
                show(
                        document,
                        page,
                        picture,
                        theme,
                        new Place(
                                POINTS,
                                SHEET_MARGIN - x * POINTS,
                                height - SHEET_MARGIN + y * POINTS,
                                SHEET_MARGIN));
            }
        }
    }

    private static void show(
            PDDocument document, PDPage page, PDFormXObject picture, Theme theme, Place place)
            throws IOException {
        document.addPage(page);
        var resources = new PDResources();
        COSName name = resources.add(picture);
        page.setResources(resources);
        PDRectangle box = page.getMediaBox();
        int paper = theme.rgb(Ink.PAPER);
        double margin = place.margin();
        String text =
                String.format(
                        Locale.ROOT,
                        "q %.3f %.3f %.3f rg 0 0 %.3f %.3f re f Q%nq %.3f %.3f %.3f %.3f re W n"
                                + " %.6f 0 0 %.6f %.3f %.3f cm /%s Do Q%n",
                        (paper >> 16 & 255) / 255.0,
                        (paper >> 8 & 255) / 255.0,
                        (paper & 255) / 255.0,
                        box.getWidth(),
                        box.getHeight(),
                        margin,
                        margin,
                        box.getWidth() - 2 * margin,
                        box.getHeight() - 2 * margin,
                        place.scale(),
                        place.scale(),
                        place.left(),
                        place.top(),
                        name.getName());
        var content = new PDStream(document);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(content);
    }
}

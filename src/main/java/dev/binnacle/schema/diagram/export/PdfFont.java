package dev.binnacle.schema.diagram.export;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * One of the program's fonts inside a PDF, its glyphs named by number. PDFBox itself embeds no font
 * with PostScript outlines, which Inter has.
 */
final class PdfFont {
    private static final int SYMBOLIC = 4;
    private static final float THOUSAND = 1000;

    private final OpenTypeFont font;
    private final byte[] bytes;
    private final CmapLookup characters;
    private final Map<Integer, Integer> used = new TreeMap<>();

    PdfFont(String file) throws IOException {
        try (InputStream in = ShippedFonts.open(file)) {
            bytes = in.readAllBytes();
        }
        font = new OTFParser(false).parse(new RandomAccessReadBuffer(bytes));
        characters = font.getUnicodeCmapLookup();
    }

    /** Whether it has every character of the text. */
    boolean writes(String text) {
        return text.codePoints().allMatch(c -> characters.getGlyphId(c) > 0);
    }

    /** The text as a string operand: two bytes per glyph, in hexadecimal. */
    String encoded(String text) {
        StringBuilder out = new StringBuilder("<");
        text.codePoints()
                .forEach(c -> {
                    int glyph = characters.getGlyphId(c);
                    used.putIfAbsent(glyph, c);
                    out.append(String.format("%04X", glyph));
                });
        return out.append('>').toString();
    }

    /** The font as an object of the document, once all text is written. */
    COSDictionary embedded(PDDocument document) throws IOException {
        COSName name = COSName.getPDFName(font.getName());
        var descendants = new COSArray();
        descendants.add(descendant(document, name));
        var type0 = new COSDictionary();
        type0.setItem(COSName.TYPE, COSName.FONT);
        type0.setItem(COSName.SUBTYPE, COSName.TYPE0);
        type0.setItem(COSName.BASE_FONT, name);
        type0.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        type0.setItem(COSName.DESCENDANT_FONTS, descendants);
        type0.setItem(COSName.TO_UNICODE, stream(document, toUnicode(), null));
        return type0;
    }

    private COSDictionary descendant(PDDocument document, COSName name) throws IOException {
        var system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        var cid = new COSDictionary();
        cid.setItem(COSName.TYPE, COSName.FONT);
        cid.setItem(
                COSName.SUBTYPE,
                font.isPostScript() ? COSName.CID_FONT_TYPE0 : COSName.CID_FONT_TYPE2);
        cid.setItem(COSName.BASE_FONT, name);
        cid.setItem(COSName.CIDSYSTEMINFO, system);
        cid.setItem(COSName.FONT_DESC, descriptor(document, name));
        cid.setInt(COSName.DW, (int) THOUSAND);
        cid.setItem(COSName.W, widths());
        if (!font.isPostScript()) {
            cid.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        }
        return cid;
    }

    private COSDictionary descriptor(PDDocument document, COSName name) throws IOException {
        var box = new COSArray();
        box.add(new COSFloat(scaled(font.getHeader().getXMin())));
        box.add(new COSFloat(scaled(font.getHeader().getYMin())));
        box.add(new COSFloat(scaled(font.getHeader().getXMax())));
        box.add(new COSFloat(scaled(font.getHeader().getYMax())));
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        float ascent = scaled(font.getHorizontalHeader().getAscender());
        descriptor.setFloat(COSName.ASCENT, ascent);
        descriptor.setFloat(COSName.DESCENT, scaled(font.getHorizontalHeader().getDescender()));
        descriptor.setFloat(COSName.CAP_HEIGHT, ascent * 0.75f);
        descriptor.setInt(COSName.STEM_V, 80);
        boolean postScript = font.isPostScript();
        byte[] outlines = postScript ? font.getCFF().getFont().getData() : bytes;
        descriptor.setItem(
                postScript ? COSName.FONT_FILE3 : COSName.FONT_FILE2,
                stream(document, outlines, postScript ? "CIDFontType0C" : null));
        return descriptor;
    }

    private COSArray widths() throws IOException {
        var widths = new COSArray();
        for (int glyph : used.keySet()) {
            var one = new COSArray();
            one.add(new COSFloat(scaled(font.getAdvanceWidth(glyph))));
            widths.add(COSInteger.get(glyph));
            widths.add(one);
        }
        return widths;
    }

    private float scaled(float units) throws IOException {
        return units * THOUSAND / font.getUnitsPerEm();
    }

    private static COSStream stream(PDDocument document, byte[] bytes, @Nullable String subtype)
            throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        if (subtype != null) {
            stream.setName(COSName.SUBTYPE, subtype);
        }
        stream.setInt(COSName.LENGTH1, bytes.length);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    /** Which character each glyph stands for, so that text can be found and copied. */
    private byte[] toUnicode() {
        StringBuilder map =
                new StringBuilder(
                        """
                        /CIDInit /ProcSet findresource begin
                        12 dict begin
                        begincmap
                        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                        /CMapName /Adobe-Identity-UCS def
                        /CMapType 2 def
                        1 begincodespacerange
                        <0000> <FFFF>
                        endcodespacerange
                        """);
        used.forEach((glyph, character) -> {
            map.append("1 beginbfchar\n<%04X> <".formatted(glyph));
            for (char c : Character.toChars(character)) {
                map.append("%04X".formatted((int) c));
            }
            map.append(">\nendbfchar\n");
        });
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }
}

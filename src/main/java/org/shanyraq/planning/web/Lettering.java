package org.shanyraq.planning.web;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Words as shapes, in the letters of all three languages, on any machine: what a machine has of
 * fonts is not asked.
 */
final class Lettering {
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unit;

    private Lettering(TrueTypeFont font) throws IOException {
        this.font = font;
        letters = font.getUnicodeCmapLookup();
        unit = 1.0 / font.getUnitsPerEm();
    }

    static Lettering load() {
        try (var in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            return new Lettering(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException inside) {
            throw new UncheckedIOException(inside);
        }
    }

    /**
     * @param y of the line that letters stand on
     */
    Shape shape(String text, double x, double y, double size) {
        var shape = new Path2D.Double();
        double at = x;
        try {
            for (int letter : text.codePoints().toArray()) {
                int glyph = letters.getGlyphId(letter);
                var place = AffineTransform.getTranslateInstance(at, y);
                place.scale(size * unit, -size * unit);
                var drawn = font.getGlyph().getGlyph(glyph);
                if (drawn != null) {
                    shape.append(drawn.getPath().getPathIterator(place), false);
                }
                at += font.getAdvanceWidth(glyph) * unit * size;
            }
        } catch (IOException inside) {
            throw new UncheckedIOException(inside);
        }
        return shape;
    }

    double width(String text, double size) {
        try {
            double width = 0;
            for (int letter : text.codePoints().toArray()) {
                width += font.getAdvanceWidth(letters.getGlyphId(letter)) * unit * size;
            }
            return width;
        } catch (IOException inside) {
            throw new UncheckedIOException(inside);
        }
    }
}

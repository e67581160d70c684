package org.shanyraq.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A well-formed page of ours as a PDF. Nothing is fetched for it: pictures stand inside as data.
 * Its one font, "Paper", is Liberation Sans, which has the letters of all three languages.
 */
public final class PdfFile {
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PdfFile() {}

    /**
     * @param xhtml well-formed, with its style inside
     */
    public static byte[] of(String xhtml) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(PdfFile::font, "Paper")
                    .useUriResolver((base, address) -> address.startsWith("data:") ? address : null)
                    .withHtmlContent(xhtml, null)
                    .withProducer("Shanyraq")
                    .toStream(out)
                    .run();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
    }
}

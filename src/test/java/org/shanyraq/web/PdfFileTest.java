package org.shanyraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfFileTest {
    private static final String KAZAKH = "Әйел Ғани Қаңтар Өмір Ұлан Үкі Һауа Іңір";

    @Test
    void lettersOfKazakhReachThePaper() throws IOException {
        var pdf =
                PdfFile.of(
                        "<html><head><style>body { font-family: Paper }</style></head><body><p>"
                                + KAZAKH
                                + "</p></body></html>");
        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper)).contains(KAZAKH);
        }
    }

    @Test
    void nothingIsFetchedForAPaper() {
        var pdf =
                PdfFile.of(
                        "<html><body><p>Here</p><img src=\"file:///etc/hostname\"/></body></html>");
        assertThat(pdf).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}

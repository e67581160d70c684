package org.shanyraq.web.mishap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shanyraq.web.PublicMishap;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever reads the log at night finds the program's faults in it, and not every broken line. */
@ExtendWith(OutputCaptureExtension.class)
class MishapsTest {
    private final Mishaps mishaps =
            new Mishaps(new StaticListableBeanFactory().getBeanProvider(PublicMishap.class));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void anAnswerIsUnderWay() {
        response.setCommitted(true);
    }

    @Test
    void aReaderWhoseLineBreaksIsNoMishap(CapturedOutput log) {
        mishaps.answer(new IOException("Broken pipe"), new MockHttpServletRequest(), response);

        assertThat(log).doesNotContain("mishap");
    }

    @Test
    void aFullDiskIsOne(CapturedOutput log) {
        mishaps.answer(
                new IOException("No space left on device"), new MockHttpServletRequest(), response);

        assertThat(log).contains("mishap");
    }
}

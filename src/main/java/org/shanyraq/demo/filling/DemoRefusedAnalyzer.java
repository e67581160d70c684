package org.shanyraq.demo.filling;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the program did not start. */
final class DemoRefusedAnalyzer extends AbstractFailureAnalyzer<DemoRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, DemoRefused refused) {
        return new FailureAnalysis(String.valueOf(refused.getMessage()), refused.mend(), refused);
    }
}

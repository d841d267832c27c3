package io.pagedesk.standalone;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what to do, in place of a stack trace. */
final class UnfinishedRotationAnalyzer extends AbstractFailureAnalyzer<UnfinishedRotationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfinishedRotationException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Run the desk's jar with the argument rotate-master-key once more: it ends what broke off.",
                cause);
    }
}

package io.pagedesk.command.secret;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what to set, in place of a stack trace. */
final class UnusableMasterKeyAnalyzer extends AbstractFailureAnalyzer<UnusableMasterKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableMasterKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Set pagedesk.master-key (or PAGEDESK_MASTERKEY) to 256 random bits in base64, for example the output"
                        + " of: openssl rand -base64 32. Keep it: without it the stored secrets cannot be read.",
                cause);
    }
}

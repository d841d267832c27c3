package io.pagedesk.command.session;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many sign-ins succeeded and failed. A failed one is a fact of no account: it is counted and logged, no event. */
@Component
public class SignInMeters {

    private static final String NAME = "pagedesk.sign.ins";

    private final MeterRegistry meters;

    SignInMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    public void succeeded(String way) {
        count(way, "succeeded");
    }

    public void failed(String way) {
        count(way, "failed");
    }

    private void count(String way, String outcome) {
        meters.counter(NAME, "way", way, "outcome", outcome).increment();
    }
}

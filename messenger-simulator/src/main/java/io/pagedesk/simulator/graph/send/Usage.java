package io.pagedesk.simulator.graph.send;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import io.pagedesk.simulator.misbehaviour.Misbehaviours;
import org.springframework.http.HttpHeaders;

/** Meta's headers that tell, in percent, how much of what an app may is used up. */
@SimulatorPart
class Usage {

    private static final int LITTLE = 1;
    private static final int MUCH = 95;

    private final Misbehaviours misbehaviours;

    Usage(Misbehaviours misbehaviours) {
        this.misbehaviours = misbehaviours;
    }

    HttpHeaders headers(String pageId) {
        return misbehaviours
                .take(MisbehaviourKind.HIGH_USAGE)
                .map(it -> high(pageId, it))
                .orElseGet(() -> of(LITTLE));
    }

    private static HttpHeaders high(String pageId, Misbehaviour misbehaviour) {
        var percent = misbehaviour.countOr(MUCH);
        var headers = of(percent);
        headers.set(
                "X-Business-Use-Case-Usage",
                "{\"%s\":[{\"type\":\"messenger\",\"call_count\":%d,\"total_cputime\":1,\"total_time\":1,\"estimated_time_to_regain_access\":%d}]}"
                        .formatted(pageId, percent, percent >= 100 ? 1 : 0));
        if (misbehaviour.headers() != null) {
            misbehaviour.headers().forEach(headers::set);
        }
        return headers;
    }

    private static HttpHeaders of(int percent) {
        var usage = "{\"call_count\":%d,\"total_cputime\":1,\"total_time\":1}".formatted(percent);
        var headers = new HttpHeaders();
        headers.set("X-App-Usage", usage);
        headers.set("X-Page-Usage", usage);
        return headers;
    }
}

package io.pagedesk.simulator.graph.send;

import io.pagedesk.simulator.context.SimulatorPart;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The last 10,000 calls of the Send API since the start, whatever became of them. */
@SimulatorPart
public class Calls {

    private static final int KEPT = 10_000;

    private final TreeMap<Long, Call> calls = new TreeMap<>();
    private final Clock clock;
    private long last;

    Calls(Clock clock) {
        this.clock = clock;
    }

    public synchronized List<Call> all() {
        return List.copyOf(calls.values());
    }

    public synchronized void clear() {
        calls.clear();
    }

    synchronized Call received(String node, JsonNode body) {
        var call = new Call(++last, clock.instant(), node, body, null, null);
        calls.put(call.number(), call);
        if (calls.size() > KEPT) {
            calls.pollFirstEntry();
        }
        return call;
    }

    synchronized void answered(Call call, int status, @Nullable JsonNode answer) {
        calls.computeIfPresent(call.number(), (number, known) -> known.answered(status, answer));
    }
}

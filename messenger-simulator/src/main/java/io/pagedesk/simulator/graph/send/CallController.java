package io.pagedesk.simulator.graph.send;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@SimulatorEndpoint
@RequestMapping("/simulator/api/calls")
class CallController {

    private final Calls calls;

    CallController(Calls calls) {
        this.calls = calls;
    }

    @GetMapping
    List<Call> all() {
        return calls.all();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        calls.clear();
    }
}

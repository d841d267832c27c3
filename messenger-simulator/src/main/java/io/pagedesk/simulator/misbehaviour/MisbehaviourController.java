package io.pagedesk.simulator.misbehaviour;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

@SimulatorEndpoint
@RequestMapping("/simulator/api/misbehaviour")
class MisbehaviourController {

    private final Misbehaviours misbehaviours;

    MisbehaviourController(Misbehaviours misbehaviours) {
        this.misbehaviours = misbehaviours;
    }

    @GetMapping
    List<Misbehaviour> all() {
        return misbehaviours.all();
    }

    @PutMapping
    List<Misbehaviour> begin(@RequestBody Misbehaviour misbehaviour) {
        misbehaviours.begin(misbehaviour);
        return misbehaviours.all();
    }

    @DeleteMapping("/{kind}")
    List<Misbehaviour> end(@PathVariable MisbehaviourKind kind) {
        misbehaviours.end(kind);
        return misbehaviours.all();
    }

    @DeleteMapping
    List<Misbehaviour> endAll() {
        misbehaviours.endAll();
        return misbehaviours.all();
    }
}

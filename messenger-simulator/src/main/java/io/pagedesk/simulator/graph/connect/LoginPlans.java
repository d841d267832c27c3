package io.pagedesk.simulator.graph.connect;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** The plan for the login dialog. Not kept between starts. */
@SimulatorEndpoint
@RequestMapping("/simulator/api/login")
class LoginPlans {

    private volatile LoginPlan plan = LoginPlan.USUAL;

    @GetMapping
    LoginPlan current() {
        return plan;
    }

    @PutMapping
    LoginPlan change(@RequestBody LoginPlan entered) {
        plan = entered;
        return entered;
    }

    @DeleteMapping
    LoginPlan forget() {
        return change(LoginPlan.USUAL);
    }
}

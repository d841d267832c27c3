package io.pagedesk.simulator.graph.connect;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.graph.GraphPath;
import io.pagedesk.simulator.graph.GraphRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Facebook's login dialog: the user allows the app, or does not, and the browser goes back with code and state. */
@SimulatorEndpoint
@RequestMapping({GraphPath.VERSION + "/dialog/oauth", "/dialog/oauth"})
class DialogController {

    private final FacebookLogin login;
    private final LoginPlans plans;

    DialogController(FacebookLogin login, LoginPlans plans) {
        this.login = login;
        this.plans = plans;
    }

    @GetMapping
    ResponseEntity<String> ask(GraphRequest request) {
        var asked = DialogRequest.of(request, login);
        var plan = plans.current();
        if (plan.decision() != null) {
            return decided(asked, plan, plan.decision());
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(DialogPage.html(asked, plan));
    }

    /** The form of the page; what it leaves out is as planned. */
    @PostMapping
    ResponseEntity<String> decide(GraphRequest request) {
        var asked = DialogRequest.of(request, login);
        var decision =
                request.required("decision").equals("allow") ? LoginPlan.Decision.ALLOW : LoginPlan.Decision.DENY;
        return decided(asked, DialogForm.plan(request, asked, plans.current()), decision);
    }

    private ResponseEntity<String> decided(DialogRequest asked, LoginPlan plan, LoginPlan.Decision decision) {
        var target = UriComponentsBuilder.fromUriString(asked.redirectUri());
        if (decision == LoginPlan.Decision.ALLOW) {
            target.queryParam("code", login.codeFor(asked.redirectUri(), Consent.of(asked.scopes(), plan)));
        } else {
            target.queryParam("error", "access_denied")
                    .queryParam("error_code", 200)
                    .queryParam("error_description", "Permissions error")
                    .queryParam("error_reason", "user_denied");
        }
        var location = target.queryParam("state", "{state}").encode().buildAndExpand(asked.state());
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(location.toUri())
                .build();
    }
}

package io.pagedesk.command.facebook;

import io.pagedesk.command.facebook.LoginStates.Issued;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Logging in with Facebook, in the admin's browser. Nobody is signed in at the callback, since the session's cookie
 * does not come along from Facebook: the state tells who began, and only they can use what the login gave.
 */
@RestController
@RequestMapping("/oauth/facebook")
class LoginController {

    private static final Logger LOG = LoggerFactory.getLogger(LoginController.class);
    private static final String DENIED = "access_denied";

    private final AppKeys apps;
    private final LoginStates states;
    private final LoginCookie cookie;
    private final LoginDialog dialog;
    private final FacebookLogins logins;

    LoginController(AppKeys apps, LoginStates states, LoginCookie cookie, LoginDialog dialog, FacebookLogins logins) {
        this.apps = apps;
        this.states = states;
        this.cookie = cookie;
        this.dialog = dialog;
        this.logins = logins;
    }

    @GetMapping("/connect")
    ResponseEntity<Void> connect(@RequestParam("app") String appId, Principal who) {
        apps.of(appId);
        Issued issued = states.begin(new BegunLogin(appId, who.getName()));
        boolean again = logins.declinedBefore(appId, who.getName());
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(dialog.address(appId, issued.state(), again))
                .header(HttpHeaders.SET_COOKIE, cookie.set(issued.browser()))
                .build();
    }

    @GetMapping("/callback")
    ResponseEntity<String> callback(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error,
            HttpServletRequest request) {
        String browser = LoginCookie.in(request);
        Optional<BegunLogin> begun = state == null || browser == null ? Optional.empty() : states.take(state, browser);
        LoginOutcome outcome = begun.map(login -> outcome(login, code, error)).orElse(LoginOutcome.WRONG_STATE);
        LOG.info("A login with Facebook ended: {}", outcome.word());
        return BackToConsole.with(
                outcome,
                begun.map(BegunLogin::appId).orElse(null),
                cookie.remove(),
                BackToConsole.isFromElsewhere(request));
    }

    private LoginOutcome outcome(BegunLogin login, @Nullable String code, @Nullable String error) {
        if (code != null && !code.isBlank()) {
            return logins.complete(login, code);
        }
        return DENIED.equals(error) ? LoginOutcome.DENIED : LoginOutcome.REFUSED;
    }
}

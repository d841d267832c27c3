package io.pagedesk.command.oidc;

import io.pagedesk.command.problem.RefusedException;
import io.pagedesk.command.session.SessionOpening;
import io.pagedesk.command.session.SignInMeters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.axonframework.commandhandling.CommandExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * How signing in at the issuer ends: with the desk's own session, or with a page that says why not. A page, since the
 * strict session cookie is not sent on a redirect that began on the issuer's site, but is on one from a page of ours.
 */
@Component
public class OidcOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OidcOutcome.class);

    private static final String WAY = "oidc";
    private static final String ENTER = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pagedesk</title>
            <meta http-equiv="refresh" content="0; url=/"></head>
            <body><p>You are signed in. <a href="/">Go on</a></p></body></html>
            """;
    private static final String STAY_OUT = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pagedesk</title></head>
            <body><p data-code="%s">%s</p><p><a href="/">Back</a></p></body></html>
            """;

    private final OidcSignIn signIn;
    private final SessionOpening sessions;
    private final SignInMeters meters;

    OidcOutcome(OidcSignIn signIn, SessionOpening sessions, SignInMeters meters) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.meters = meters;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SecurityContextHolder.clearContext();
        try {
            if (!(authentication.getPrincipal() instanceof OidcUser person)) {
                throw new OAuth2AuthenticationException("the issuer speaks no OpenID Connect");
            }
            sessions.open(signIn.admit(person), request, response);
            meters.succeeded(WAY);
            write(response, HttpStatus.OK, ENTER);
        } catch (RefusedException refused) {
            stayOut(response, refused.refusal().code(), refused.refusal().detail());
        } catch (CommandExecutionException | OAuth2AuthenticationException failed) {
            LOG.warn("Somebody could not be let in from the company's issuer: {}", failed.toString());
            stayOut(response, "oidc-failed", "Signing in did not work. Try again.");
        }
    }

    /** Nothing of what the issuer or the browser said is shown. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String reason = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        LOG.warn("Signing in at the company's issuer failed: {}", reason);
        stayOut(response, "oidc-failed", "Signing in did not work. Try again.");
    }

    private void stayOut(HttpServletResponse response, String code, String detail) throws IOException {
        meters.failed(WAY);
        write(response, HttpStatus.FORBIDDEN, STAY_OUT.formatted(code, detail));
    }

    private static void write(HttpServletResponse response, HttpStatus status, String page) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}

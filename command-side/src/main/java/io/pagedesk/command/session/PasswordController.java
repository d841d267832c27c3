package io.pagedesk.command.session;

import io.pagedesk.command.agent.ChangePassword;
import io.pagedesk.command.agent.Passwords;
import io.pagedesk.command.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody changes their own password. Guessing the present one is throttled as signing in is. */
@RestController
class PasswordController {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordController.class);

    private static final Refusal WRONG =
            Refusal.of(HttpStatus.FORBIDDEN, "wrong-password", "This is not your present password.");

    private final ThrottledPasswords present;
    private final Passwords passwords;
    private final CommandGateway commands;

    PasswordController(ThrottledPasswords present, Passwords passwords, CommandGateway commands) {
        this.present = present;
        this.passwords = passwords;
        this.commands = commands;
    }

    @PostMapping("/api/session/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@Valid @RequestBody NewPassword given, Authentication who, HttpServletRequest request) {
        OwnSession own = OwnSession.of(who);
        if (present.check(own.username(), given.current(), request.getRemoteAddr())
                .isEmpty()) {
            throw WRONG.asException();
        }
        commands.sendAndWait(new ChangePassword(own.username(), passwords.hash(given.password()), own.sessionId()));
        LOG.info("Agent {} has a new password", own.username());
    }

    /** The body that changes a password. */
    record NewPassword(
            @NotNull @Size(max = 200) String current,
            @NotNull @Size(min = 10, max = 200) String password) {

        @Override
        public String toString() {
            return "NewPassword[hidden]";
        }
    }
}

package io.pagedesk.command.intake;

import io.pagedesk.command.app.AppSecret;
import io.pagedesk.command.app.AppSecrets;
import io.pagedesk.command.digest.Digests;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where Meta calls for one App. Whoever cannot prove to be Meta gets one same answer. */
@RestController
@RequestMapping("/webhooks/messenger/{appId}")
class WebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);
    private static final int LARGEST_BODY = 1024 * 1024;

    private final AppSecrets apps;
    private final Intake intake;

    WebhookController(AppSecrets apps, Intake intake) {
        this.apps = apps;
        this.intake = intake;
    }

    @GetMapping
    ResponseEntity<String> verify(
            @PathVariable String appId,
            @RequestParam(name = "hub.mode", required = false) @Nullable String mode,
            @RequestParam(name = "hub.verify_token", required = false) @Nullable String token,
            @RequestParam(name = "hub.challenge", required = false) @Nullable String challenge) {
        if (!"subscribe".equals(mode) || token == null || challenge == null) {
            return forbidden();
        }
        boolean verified =
                isProven(appId, app -> app.filter(it -> matches(it, token)).isPresent());
        return verified ? answer(HttpStatus.OK, challenge) : forbidden();
    }

    @PostMapping
    ResponseEntity<String> receive(
            @PathVariable String appId,
            @RequestHeader(name = WebhookSignature.HEADER, required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE");
        }
        if (!isProven(appId, app -> WebhookSignature.proves(body, signature, app))) {
            return forbidden();
        }
        return intake.take(appId, body) ? answer(HttpStatus.OK, "EVENT_RECEIVED") : notStored();
    }

    /** Who cannot even ask for the App's secret cannot store either: Meta has to repeat it. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<String> storeIsAway(RuntimeException failure) {
        LOG.warn(
                "A call of a webhook could not be served: {}",
                failure.getClass().getName());
        return notStored();
    }

    private static ResponseEntity<String> notStored() {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "NOT_STORED");
    }

    /** What is remembered may be a second behind a secret that was just changed. */
    private boolean isProven(String appId, Predicate<Optional<AppSecret>> proof) {
        return proof.test(apps.find(appId)) || proof.test(apps.newest(appId));
    }

    private static boolean matches(AppSecret app, String token) {
        return Digests.equalInConstantTime(app.verifyToken(), token);
    }

    private static ResponseEntity<String> forbidden() {
        return answer(HttpStatus.FORBIDDEN, "FORBIDDEN");
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(text);
    }
}

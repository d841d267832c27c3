package io.pagedesk.command.facebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.pagedesk.command.DeskProperties;
import io.pagedesk.command.app.AppSecrets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Meta calls when a Facebook user removes the App, or asks for the deletion of their data. Both are about the
 * person who logged in with Facebook, never about a customer. Whoever cannot prove to be Meta gets one same answer.
 */
@RestController
@RequestMapping("/webhooks/facebook/{appId}")
class CallbackController {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackController.class);

    private final AppSecrets apps;
    private final Removals removals;
    private final DeskProperties desk;

    CallbackController(AppSecrets apps, Removals removals, DeskProperties desk) {
        this.apps = apps;
        this.removals = removals;
        this.desk = desk;
    }

    /** What Meta shows to the person who asked. */
    record Deletion(
            String url, @JsonProperty("confirmation_code") String confirmationCode) {}

    @PostMapping("/deauthorize")
    ResponseEntity<Object> deauthorize(
            @PathVariable String appId,
            @RequestParam(name = "signed_request", required = false) @Nullable String signed) {
        return begin(appId, RemovalCause.DEAUTHORIZED, signed)
                .map(code -> answer(HttpStatus.OK, "OK"))
                .orElseGet(() -> answer(HttpStatus.FORBIDDEN, "FORBIDDEN"));
    }

    @PostMapping("/data-deletion")
    ResponseEntity<Object> deleteData(
            @PathVariable String appId,
            @RequestParam(name = "signed_request", required = false) @Nullable String signed) {
        return begin(appId, RemovalCause.DATA_DELETION, signed)
                .map(code -> ResponseEntity.<Object>ok(new Deletion(desk.addressOf("/data-deletion/" + code), code)))
                .orElseGet(() -> answer(HttpStatus.FORBIDDEN, "FORBIDDEN"));
    }

    private Optional<String> begin(String appId, RemovalCause cause, @Nullable String signed) {
        return SignedRequest.read(signed, apps.find(appId))
                .or(() -> SignedRequest.read(signed, apps.newest(appId)))
                .map(request -> removals.begin(appId, cause, request));
    }

    /** Meta has to repeat it. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> storeIsAway(RuntimeException failure) {
        LOG.warn(
                "A call of Facebook's could not be served: {}",
                failure.getClass().getName());
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "NOT_STORED");
    }

    private static ResponseEntity<Object> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(text);
    }
}

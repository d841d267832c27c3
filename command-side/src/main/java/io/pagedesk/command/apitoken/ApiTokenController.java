package io.pagedesk.command.apitoken;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.pagedesk.command.problem.InvalidRequest;
import io.pagedesk.command.problem.Refusal;
import io.pagedesk.events.agent.AgentRole;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administration of API tokens. */
@RestController
@RequestMapping("/api/admin/agents/tokens")
class ApiTokenController {

    private static final Logger LOG = LoggerFactory.getLogger(ApiTokenController.class);

    private static final Duration LONGEST = Duration.ofDays(3_653);

    private final CommandGateway commands;
    private final ApiTokenTable tokens;
    private final ApiTokenLogin login;
    private final Clock clock;

    ApiTokenController(CommandGateway commands, ApiTokenTable tokens, ApiTokenLogin login, Clock clock) {
        this.commands = commands;
        this.tokens = tokens;
        this.login = login;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Creates an API token; only this answer ever shows it")
    Created create(@Valid @RequestBody NewToken wanted) {
        Instant expiresAt = wanted.expiresAt();
        Instant now = clock.instant();
        if (expiresAt != null && (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST)))) {
            throw InvalidRequest.of("expiresAt", "must be within the next ten years, or absent for never")
                    .asException();
        }
        ApiTokenSecret secret = ApiTokenSecret.generate();
        String tokenId = UUID.randomUUID().toString();
        commands.sendAndWait(new CreateApiToken(tokenId, wanted.name(), wanted.role(), secret.sha256(), expiresAt));
        LOG.info("API token {} created with role {}", wanted.name(), wanted.role());
        return new Created(existing(tokenId), secret.token());
    }

    @GetMapping
    List<ApiTokenView> list() {
        return tokens.all();
    }

    @DeleteMapping("/{tokenId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String tokenId) {
        ApiTokenView token = existing(tokenId);
        commands.sendAndWait(new RevokeApiToken(tokenId));
        login.forget();
        LOG.info("API token {} revoked", token.name());
    }

    private ApiTokenView existing(String tokenId) {
        return tokens.find(tokenId)
                .orElseThrow(() -> Refusal.of(
                                HttpStatus.NOT_FOUND, "api-token-not-found", "There is no API token of this id.")
                        .asException());
    }

    /**
     * The body that creates a token.
     *
     * @param expiresAt absent for never
     */
    record NewToken(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,39}", message = "must be 1 to 40 of a-z, 0-9 and ._-")
            String name,

            @NotNull AgentRole role,
            @Nullable Instant expiresAt) {}

    /** The new token, and for this once the token itself. */
    record Created(@JsonUnwrapped ApiTokenView view, String token) {

        @Override
        public String toString() {
            return "Created[" + view.tokenId() + "]";
        }
    }
}

package io.pagedesk.command.profile;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.pagedesk.command.conversation.ConversationCommand.RecordCustomerProfile;
import io.pagedesk.command.graph.GraphApi;
import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.graph.GraphErrorClass;
import io.pagedesk.command.graph.GraphRefusedException;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.page.HoldReason;
import io.pagedesk.command.page.PageHolds;
import io.pagedesk.command.page.PageSending;
import io.pagedesk.command.page.PageStates;
import io.pagedesk.command.page.PageTokens;
import io.pagedesk.command.work.Next;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/**
 * Asks Meta for one customer's name. Any part may be missing; that Meta does not tell it is no error. What passes by
 * itself is asked again a few times, then left for a later message.
 */
@Configuration(proxyBeanMethods = false)
class FetchProfile {

    static final TaskDescriptor<Void> KIND = TaskDescriptor.of("fetch-profile");

    private static final Logger LOG = LoggerFactory.getLogger(FetchProfile.class);
    private static final int MOST_RETRIES = 8;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    private final ProfileRequests requests;
    private final PageTokens tokens;
    private final PageStates pageStates;
    private final PageHolds holds;
    private final GraphApi graph;
    private final CommandGateway commands;
    private final Clock clock;

    FetchProfile(
            ProfileRequests requests,
            PageTokens tokens,
            PageStates pageStates,
            PageHolds holds,
            GraphApi graph,
            CommandGateway commands,
            Clock clock) {
        this.requests = requests;
        this.tokens = tokens;
        this.pageStates = pageStates;
        this.holds = holds;
        this.graph = graph;
        this.commands = commands;
        this.clock = clock;
    }

    @Bean
    Task<Void> fetchProfileTask() {
        return Tasks.custom(KIND)
                .onFailure(FailureHandler.<Void>maxRetries(MOST_RETRIES)
                        .withBackoff(FIRST_RETRY, 2)
                        .thenRemove())
                .onDeadExecutionRevive()
                .execute((instance, context) -> fetch(instance.getId()));
    }

    private CompletionHandler<Void> fetch(String conversationId) {
        Optional<ProfileRequest> wanted = requests.find(conversationId).filter(request -> !request.known());
        Optional<Instant> tooEarly = wanted.flatMap(this::calledTooMuchUntil);
        if (tooEarly.isPresent()) {
            return Next.at(tooEarly.get());
        }
        wanted.ifPresent(request -> tokens.find(request.pageId()).ifPresent(token -> ask(request, token)));
        return Next.done();
    }

    /** Names use up the same limits as replies, which matter more. */
    private Optional<Instant> calledTooMuchUntil(ProfileRequest request) {
        return holds.sending(request.pageId())
                .filter(page -> page.reason() == HoldReason.RATE_LIMITED)
                .map(PageSending::until)
                .filter(until -> until.isAfter(clock.instant()));
    }

    private void ask(ProfileRequest request, PageToken token) {
        Optional<JsonNode> profile = answer(request, token);
        boolean known = profile.isPresent() && record(request, profile.get());
        requests.asked(request.conversationId(), known, clock.instant());
    }

    private Optional<JsonNode> answer(ProfileRequest request, PageToken token) {
        try {
            return Optional.of(graph.get(token, "/" + request.psid(), "name,first_name,last_name")
                    .body());
        } catch (GraphRefusedException e) {
            return refused(token, e);
        }
    }

    private Optional<JsonNode> refused(PageToken token, GraphRefusedException refusal) {
        GraphError error = refusal.error();
        if (error.meaning().passes()) {
            throw refusal;
        }
        if (error.meaning() == GraphErrorClass.TOKEN_INVALID) {
            pageStates.credentialsExpired(token, Objects.requireNonNull(error.code()), error.subcode());
        }
        LOG.info("Meta does not tell a customer's name: {}/{}", error.code(), error.subcode());
        return Optional.empty();
    }

    private boolean record(ProfileRequest request, JsonNode profile) {
        String name = text(profile, "name");
        String firstName = text(profile, "first_name");
        String lastName = text(profile, "last_name");
        if (name == null && firstName == null && lastName == null) {
            return false;
        }
        commands.sendAndWait(new RecordCustomerProfile(request.conversationId(), name, firstName, lastName));
        return true;
    }

    private static @Nullable String text(JsonNode profile, String field) {
        JsonNode value = profile.path(field);
        return value.isString() && !Objects.requireNonNull(value.stringValue()).isBlank() ? value.stringValue() : null;
    }
}

package io.pagedesk.command.page;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.pagedesk.command.graph.GraphApi;
import io.pagedesk.command.graph.GraphError;
import io.pagedesk.command.graph.GraphErrorClass;
import io.pagedesk.command.graph.GraphException;
import io.pagedesk.command.graph.GraphRefusedException;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.work.Next;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Asks Meta, for one Page at a time, whether it still sends all of the Page's webhooks, and subscribes again where it
 * does not: after an hour without an answer of the desk's Meta unsubscribes it in silence. A Page without a good token
 * is asked nothing, and is looked at again when its time comes.
 */
@Configuration(proxyBeanMethods = false)
class CheckSubscription {

    static final TaskDescriptor<Void> KIND = TaskDescriptor.of("check-subscription");

    private static final Logger LOG = LoggerFactory.getLogger(CheckSubscription.class);

    private final PageTable pages;
    private final PageTokens tokens;
    private final PageStates pageStates;
    private final GraphApi graph;
    private final CommandGateway commands;
    private final PageProperties properties;
    private final Clock clock;

    CheckSubscription(
            PageTable pages,
            PageTokens tokens,
            PageStates pageStates,
            GraphApi graph,
            CommandGateway commands,
            PageProperties properties,
            Clock clock) {
        this.pages = pages;
        this.tokens = tokens;
        this.pageStates = pageStates;
        this.graph = graph;
        this.commands = commands;
        this.properties = properties;
        this.clock = clock;
    }

    @Bean
    Task<Void> checkSubscriptionTask() {
        return Tasks.custom(KIND)
                .onFailureReschedule(FixedDelay.of(properties.subscriptionCheck()))
                .onDeadExecutionRevive()
                .execute((instance, context) -> check(instance.getId()));
    }

    private CompletionHandler<Void> check(String pageId) {
        pages.find(pageId)
                .filter(page -> page.standing().connected() && !page.standing().credentialsExpired())
                .flatMap(page -> tokens.find(pageId))
                .ifPresent(this::askAndRenew);
        return Next.at(clock.instant().plus(properties.subscriptionCheck()));
    }

    private void askAndRenew(PageToken token) {
        try {
            List<String> present = graph.subscribedFields(token);
            if (!present.containsAll(SubscribedFields.ALL)) {
                lost(token, present);
                graph.subscribe(token, SubscribedFields.ALL);
            }
            commands.sendAndWait(new ConfirmSubscription(token.pageId(), token.appId(), SubscribedFields.ALL));
        } catch (GraphRefusedException e) {
            refused(token, e.error());
        } catch (GraphException e) {
            LOG.info("The subscription of Page {} is not known: {}", token.pageId(), e.getMessage());
        }
    }

    private void lost(PageToken token, List<String> present) {
        List<String> missing = SubscribedFields.ALL.stream()
                .filter(field -> !present.contains(field))
                .toList();
        LOG.warn("Meta no longer sends all webhooks of Page {}: {} are missing", token.pageId(), missing);
        commands.sendAndWait(new LoseSubscription(token.pageId(), token.appId(), present, missing));
    }

    private void refused(PageToken token, GraphError error) {
        LOG.warn("The subscription of Page {} is not renewed: {}/{}", token.pageId(), error.code(), error.subcode());
        if (error.meaning() == GraphErrorClass.TOKEN_INVALID) {
            pageStates.credentialsExpired(token, Objects.requireNonNull(error.code()), error.subcode());
        }
    }
}

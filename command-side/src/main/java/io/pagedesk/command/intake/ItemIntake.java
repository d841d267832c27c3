package io.pagedesk.command.intake;

import io.pagedesk.command.conversation.ConversationCommand;
import io.pagedesk.command.conversation.ConversationCommand.CustomerAct;
import io.pagedesk.command.intake.ItemReading.Enforced;
import io.pagedesk.command.intake.ItemReading.Incomplete;
import io.pagedesk.command.intake.ItemReading.Understood;
import io.pagedesk.command.origin.Origin;
import io.pagedesk.command.page.ConnectedPage;
import io.pagedesk.command.page.PageActivity;
import io.pagedesk.command.page.PageDirectory;
import io.pagedesk.command.page.PageState;
import io.pagedesk.command.page.PageStates;
import io.pagedesk.command.problem.Passing;
import io.pagedesk.command.problem.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Takes one item in, or parks it. Asks only whether the Page is connected to the App, never about tokens. */
@Component
class ItemIntake {

    private static final Logger LOG = LoggerFactory.getLogger(ItemIntake.class);

    private final PageDirectory pages;
    private final PageActivity activity;
    private final ItemReader reader;
    private final GatheredCommands commands;
    private final PageStates pageStates;
    private final ParkedItems parked;
    private final IntakeMeters meters;
    private final Clock clock;

    ItemIntake(
            PageDirectory pages,
            PageActivity activity,
            ItemReader reader,
            GatheredCommands commands,
            PageStates pageStates,
            ParkedItems parked,
            IntakeMeters meters,
            Clock clock) {
        this.pages = pages;
        this.activity = activity;
        this.reader = reader;
        this.commands = commands;
        this.pageStates = pageStates;
        this.parked = parked;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * True where nothing is left to do for the item, false where it is parked.
     *
     * @throws NotStoredException where it is neither
     */
    boolean take(String appId, WebhookItem item) {
        if (!item.isConversational()) {
            return ignored(item.channel());
        }
        try {
            Optional<ConnectedPage> page = pages.find(item.pageId()).filter(known -> isConnected(known, appId));
            return page.isPresent() ? take(item, page.get()) : park(appId, item, "page-not-connected", null);
        } catch (NotStoredException e) {
            throw e;
        } catch (RuntimeException e) {
            return failed(appId, item, e);
        }
    }

    private boolean take(WebhookItem item, ConnectedPage page) {
        activity.eventReceived(item.pageId(), clock.instant());
        ItemReading reading = reader.read(item, page);
        if (reading instanceof Understood understood) {
            return taken(understood.kind(), () -> tell(understood));
        }
        if (reading instanceof Enforced enforced) {
            return taken(enforced.kind(), () -> enforce(item, enforced));
        }
        if (reading instanceof Incomplete incomplete) {
            return park(page.appId(), item, "incomplete", incomplete.kind() + ": " + incomplete.what());
        }
        return ignored(reading.kind());
    }

    private boolean taken(String kind, Runnable taking) {
        taking.run();
        meters.taken(kind);
        return true;
    }

    private void tell(Understood understood) {
        try {
            commands.tell(messageOf(understood.command()));
        } catch (AggregateNotFoundException e) {
            LOG.debug("A {} for a conversation that never began changes nothing", understood.kind());
        }
    }

    private void enforce(WebhookItem item, Enforced enforced) {
        switch (enforced.action()) {
            case BLOCK -> pageStates.restricted(item.pageId(), enforced.reason());
            case UNBLOCK -> pageStates.released(item.pageId());
            case WARNING -> pageStates.warned(item.pageId(), enforced.reason(), reader.timeOf(item));
        }
    }

    private static CommandMessage<?> messageOf(ConversationCommand command) {
        String correlationId = MDC.get(Origin.CORRELATION_ID);
        Map<String, String> origin = new HashMap<>();
        origin.put(Origin.ACTOR, command instanceof CustomerAct ? Origin.CUSTOMER : Origin.SYSTEM);
        if (correlationId != null) {
            origin.put(Origin.CORRELATION_ID, correlationId);
        }
        return GenericCommandMessage.asCommandMessage(command).andMetaData(origin);
    }

    private boolean failed(String appId, WebhookItem item, RuntimeException failure) {
        Refusal refusal = refusalIn(failure);
        if (refusal != null) {
            return park(appId, item, refusal.code(), refusal.detail());
        }
        if (Passing.isPassing(failure)) {
            throw new NotStoredException(failure);
        }
        LOG.warn(
                "An item for app {} failed and is parked: {}",
                appId,
                failure.getClass().getName());
        return park(appId, item, "failed", failure.getClass().getName() + ": " + failure.getMessage());
    }

    private boolean park(String appId, WebhookItem item, String reason, @Nullable String error) {
        try {
            parked.park(appId, reason, error, item.asDelivery());
        } catch (RuntimeException e) {
            throw new NotStoredException(e);
        }
        meters.parked(reason);
        LOG.info("An item for app {} is parked: {}", appId, reason);
        return false;
    }

    private boolean ignored(String kind) {
        LOG.debug("An item of no meaning here is ignored");
        meters.ignored(kind);
        return true;
    }

    private static boolean isConnected(ConnectedPage page, String appId) {
        return page.appId().equals(appId) && page.state() != PageState.DISCONNECTED;
    }

    private static @Nullable Refusal refusalIn(RuntimeException failure) {
        return failure instanceof CommandExecutionException refused
                ? refused.<Refusal>getDetails().orElse(null)
                : null;
    }
}

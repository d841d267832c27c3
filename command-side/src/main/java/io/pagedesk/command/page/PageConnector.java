package io.pagedesk.command.page;

import io.pagedesk.command.app.AppSecret;
import io.pagedesk.command.app.AppSecrets;
import io.pagedesk.command.graph.GraphApi;
import io.pagedesk.command.graph.GraphException;
import io.pagedesk.command.graph.GraphRefusedException;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.problem.Refusal;
import io.pagedesk.command.secret.SecretBox;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Connects Pages at Meta first and in the desk second, so that a refusal by Meta leaves nothing behind. */
@Component
public class PageConnector {

    private static final Logger LOG = LoggerFactory.getLogger(PageConnector.class);

    private final AppSecrets apps;
    private final PageTable pages;
    private final PageTokens tokens;
    private final TokenSearch search;
    private final GraphApi graph;
    private final SecretBox secrets;
    private final CommandGateway commands;

    PageConnector(
            AppSecrets apps,
            PageTable pages,
            PageTokens tokens,
            TokenSearch search,
            GraphApi graph,
            SecretBox secrets,
            CommandGateway commands) {
        this.apps = apps;
        this.pages = pages;
        this.tokens = tokens;
        this.search = search;
        this.graph = graph;
        this.secrets = secrets;
        this.commands = commands;
    }

    /** Connects the Page, or gives a connected one a new token: the one given, else that of {@code agent}'s login. */
    public void connect(PageConnection wanted, String agent) {
        AppSecret app = apps.required(wanted.appId());
        PageStanding before = pages.find(wanted.pageId()).map(PageRow::standing).orElse(PageStanding.UNKNOWN);
        before.refusesApp(wanted.appId()).map(Refusal::asException).ifPresent(refused -> {
            throw refused;
        });
        FoundToken found = search.find(wanted, app, agent);
        PageToken token = new PageToken(wanted.pageId(), app.appId(), found.token(), app.current(), null);
        subscribe(token);
        try {
            commands.sendAndWait(command(wanted, found, token));
        } catch (RuntimeException e) {
            if (!before.connected()) {
                unsubscribe(token);
            }
            throw e;
        }
    }

    private ConnectPage command(PageConnection wanted, FoundToken found, PageToken token) {
        List<String> confirmed = confirmedFields(token);
        return new ConnectPage(
                wanted.pageId(),
                token.appId(),
                nameOf(wanted, found, token),
                secrets.encrypt(found.token()),
                found.origin(),
                SubscribedFields.ALL.stream().filter(confirmed::contains).toList(),
                SubscribedFields.ALL.stream()
                        .filter(field -> !confirmed.contains(field))
                        .toList());
    }

    /** What Meta says that it sends, asked for after it agreed to; what it does not confirm counts as missing. */
    private List<String> confirmedFields(PageToken token) {
        try {
            return graph.subscribedFields(token);
        } catch (GraphException e) {
            LOG.warn("Meta does not confirm the subscription of Page {}: {}", token.pageId(), e.getMessage());
            return List.of();
        }
    }

    /** Forgets the Page's token, whether Meta confirms the end of the subscription or not. */
    void disconnect(String pageId) {
        if (pages.find(pageId).filter(page -> page.disconnectedAt() == null).isEmpty()) {
            throw PageRefusals.notFound(pageId).asException();
        }
        tokens.find(pageId).ifPresent(this::unsubscribe);
        commands.sendAndWait(new DisconnectPage(pageId));
    }

    /** Disconnects the Pages that were connected while the App was in test mode; which they are. */
    public List<String> disconnectTestPages(String appId) {
        List<String> pageIds = pages.connectedInTest(appId);
        pageIds.forEach(this::disconnect);
        return pageIds;
    }

    private void subscribe(PageToken token) {
        try {
            graph.subscribe(token, SubscribedFields.ALL);
        } catch (GraphRefusedException e) {
            LOG.info("Page {} not connected: {}", token.pageId(), e.getMessage());
            throw PageRefusals.byMeta(e.error()).asException();
        } catch (GraphException e) {
            LOG.warn("Page {} not connected: {}", token.pageId(), e.getMessage());
            throw PageRefusals.metaUnreachable().asException();
        }
    }

    private void unsubscribe(PageToken token) {
        try {
            graph.unsubscribe(token);
        } catch (GraphException e) {
            LOG.warn("Page {} may still be subscribed at Meta: {}", token.pageId(), e.getMessage());
        }
    }

    /** A token may be good for messages and still not show the name; then the id has to do. */
    private String nameOf(PageConnection wanted, FoundToken found, PageToken token) {
        String given = wanted.name() == null || wanted.name().isBlank() ? found.pageName() : wanted.name();
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        try {
            return graph.pageName(token).orElse(wanted.pageId());
        } catch (GraphException e) {
            LOG.info("Page {} has no readable name: {}", token.pageId(), e.getMessage());
            return wanted.pageId();
        }
    }
}

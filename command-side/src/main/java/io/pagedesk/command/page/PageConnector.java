package io.pagedesk.command.page;

import io.pagedesk.command.app.AppRefusals;
import io.pagedesk.command.app.AppSecret;
import io.pagedesk.command.app.AppSecrets;
import io.pagedesk.command.graph.GraphApi;
import io.pagedesk.command.graph.GraphException;
import io.pagedesk.command.graph.GraphRefusedException;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.problem.Refusal;
import io.pagedesk.command.secret.SecretBox;
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
    private final GraphApi graph;
    private final SecretBox secrets;
    private final CommandGateway commands;

    PageConnector(
            AppSecrets apps,
            PageTable pages,
            PageTokens tokens,
            GraphApi graph,
            SecretBox secrets,
            CommandGateway commands) {
        this.apps = apps;
        this.pages = pages;
        this.tokens = tokens;
        this.graph = graph;
        this.secrets = secrets;
        this.commands = commands;
    }

    /** Connects the Page, or gives a connected one a new token. */
    public void connect(PageConnection wanted) {
        AppSecret app = apps.find(wanted.appId())
                .orElseThrow(() -> AppRefusals.notFound(wanted.appId()).asException());
        PageStanding before = pages.find(wanted.pageId()).map(PageRow::standing).orElse(PageStanding.UNKNOWN);
        before.refusesApp(wanted.appId()).map(Refusal::asException).ifPresent(refused -> {
            throw refused;
        });
        PageToken token = new PageToken(
                wanted.pageId(),
                app.appId(),
                wanted.accessToken(),
                app.secrets().get(0));
        subscribe(token);
        try {
            commands.sendAndWait(new ConnectPage(
                    wanted.pageId(),
                    app.appId(),
                    nameOf(wanted, token),
                    secrets.encrypt(wanted.accessToken()),
                    SubscribedFields.ALL));
        } catch (RuntimeException e) {
            if (!before.connected()) {
                unsubscribe(token);
            }
            throw e;
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
    private String nameOf(PageConnection wanted, PageToken token) {
        String given = wanted.name();
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

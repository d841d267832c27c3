package io.pagedesk.command.page;

import io.pagedesk.command.app.AppSecrets;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.secret.SecretBox;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tokens from the table, each with the secret of the App its Page belongs to. */
@Component
class StoredPageTokens implements PageTokens {

    private final PageTable pages;
    private final AppSecrets apps;
    private final SecretBox secrets;

    StoredPageTokens(PageTable pages, AppSecrets apps, SecretBox secrets) {
        this.pages = pages;
        this.apps = apps;
        this.secrets = secrets;
    }

    @Override
    public Optional<PageToken> find(String pageId) {
        return pages.findTokenOf(pageId)
                .flatMap(stored -> apps.newest(stored.appId())
                        .map(app -> new PageToken(
                                pageId, stored.appId(), secrets.decrypt(stored.accessToken()), app.current())));
    }
}

package io.pagedesk.command.page;

import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.secret.SecretBox;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tokens from the table, each with the secret of the App its Page belongs to. */
@Component
class StoredPageTokens implements PageTokens {

    private final PageTable pages;
    private final SecretBox secrets;

    StoredPageTokens(PageTable pages, SecretBox secrets) {
        this.pages = pages;
        this.secrets = secrets;
    }

    @Override
    public Optional<PageToken> find(String pageId) {
        return pages.findTokenOf(pageId)
                .map(stored -> new PageToken(
                        pageId,
                        stored.appId(),
                        secrets.decrypt(stored.accessToken()),
                        secrets.decrypt(stored.appSecret()),
                        stored.takenAt()));
    }
}

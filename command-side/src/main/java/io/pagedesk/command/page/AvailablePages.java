package io.pagedesk.command.page;

import io.pagedesk.command.facebook.EmptyList;
import io.pagedesk.command.facebook.FacebookLogin;
import io.pagedesk.command.facebook.OfferedPage;
import io.pagedesk.command.facebook.OfferedPages;
import io.pagedesk.command.facebook.UnreadablePage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an admin can choose from after a login with Facebook.
 *
 * @param unreadable Pages that the permissions name and Meta gives no token for
 * @param explanation why there are none; null where there are
 */
record AvailablePages(
        String appId,
        Login login,
        Permissions permissions,
        List<AvailablePage> pages,
        List<UnreadablePage> unreadable,
        @Nullable Explanation explanation) {

    /** Who logged in at Facebook. */
    record Login(
            String facebookUserId,
            @Nullable String facebookName,
            Instant loggedInAt,
            @Nullable Instant expiresAt) {

        static Login of(FacebookLogin login) {
            return new Login(login.facebookUserId(), login.facebookName(), login.loggedInAt(), login.expiresAt());
        }
    }

    /**
     * What they allowed.
     *
     * @param missing what connecting needs and was not granted
     */
    record Permissions(List<String> granted, List<String> declined, List<String> missing) {}

    /**
     * @param tasks what they may do for the Page, as Meta names it; empty where Meta does not tell
     * @param connectedThrough the App that the Page is connected through now; null for none
     * @param state how it stands with the desk; null for a Page that was never connected
     */
    record AvailablePage(
            String pageId,
            @Nullable String name,
            List<String> tasks,
            OfferedPage.Source source,
            @Nullable String connectedThrough,
            @Nullable PageState state) {

        static AvailablePage of(OfferedPage page, Optional<ConnectedPage> known) {
            return new AvailablePage(
                    page.pageId(),
                    page.name(),
                    page.tasks(),
                    page.source(),
                    known.filter(it -> it.state() != PageState.DISCONNECTED)
                            .map(ConnectedPage::appId)
                            .orElse(null),
                    known.map(ConnectedPage::state).orElse(null));
        }
    }

    /** {@code code} is a stable word, {@code text} for an admin to read. */
    record Explanation(String code, String text) {

        static @Nullable Explanation of(@Nullable EmptyList empty) {
            return empty == null ? null : new Explanation(empty.word(), empty.text());
        }
    }

    static AvailablePages of(OfferedPages offered, Function<String, Optional<ConnectedPage>> known) {
        FacebookLogin login = offered.login();
        return new AvailablePages(
                login.appId(),
                Login.of(login),
                new Permissions(login.granted(), login.declined(), offered.missing()),
                offered.pages().stream()
                        .map(page -> AvailablePage.of(page, known.apply(page.pageId())))
                        .toList(),
                offered.unreadable(),
                Explanation.of(offered.explanation()));
    }
}

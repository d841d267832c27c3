package io.pagedesk.command.page;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The body that connects a Page; without a token, the one that the admin's login with Facebook gives. The id becomes
 * part of Graph API addresses, hence its strict form.
 */
public record PageConnection(
        @NotBlank @Size(max = 32) String appId,

        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,32}", message = "must be the Page's id")
        String pageId,

        @Nullable @Size(max = 200) String name,

        @Nullable @Pattern(regexp = "[!-~]{1,1000}", message = "must be an access token without spaces")
        String accessToken) {

    @Override
    public String toString() {
        return "PageConnection[pageId=" + pageId + ", appId=" + appId + "]";
    }
}

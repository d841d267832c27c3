package io.pagedesk.command.app;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body that registers an App. The id becomes part of the webhook's address; secrets hold no spaces. */
public record AppRegistration(
        @NotNull @Pattern(regexp = ID, message = "must be the App's id in Meta's dashboard")
        String appId,

        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = SECRET, message = NO_SPACES)
        String appSecret,

        @NotNull @Pattern(regexp = SECRET, message = NO_SPACES)
        String verifyToken,

        @Nullable Boolean testMode) {

    private static final String ID = "[A-Za-z0-9_-]{1,32}";
    static final String SECRET = "[!-~]{1,200}";
    static final String NO_SPACES = "must be at most 200 characters without spaces";

    boolean inTestMode() {
        return testMode != null && testMode;
    }

    @Override
    public String toString() {
        return "AppRegistration[appId=" + appId + "]";
    }
}

package io.pagedesk.command.app;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body that changes an App; what is absent stays. */
record AppChange(
        @Nullable @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String name,

        @Nullable @Pattern(regexp = AppRegistration.SECRET, message = AppRegistration.NO_SPACES)
        String appSecret,

        @Nullable @Pattern(regexp = AppRegistration.SECRET, message = AppRegistration.NO_SPACES)
        String verifyToken) {

    @Override
    public String toString() {
        return "AppChange";
    }
}

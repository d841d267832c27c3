package io.pagedesk.command.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The body of a sign-in. */
record SignIn(
        @NotBlank @Size(max = 200) String username,
        @NotNull @Size(max = 200) String password) {

    @Override
    public String toString() {
        return "SignIn[hidden]";
    }
}

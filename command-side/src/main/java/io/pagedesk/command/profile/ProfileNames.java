package io.pagedesk.command.profile;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Meta told of a customer's name: at least one of these. */
record ProfileNames(
        @Nullable String name,
        @Nullable String firstName,
        @Nullable String lastName) {

    static Optional<ProfileNames> in(JsonNode profile) {
        ProfileNames names =
                new ProfileNames(text(profile, "name"), text(profile, "first_name"), text(profile, "last_name"));
        boolean none = names.name == null && names.firstName == null && names.lastName == null;
        return none ? Optional.empty() : Optional.of(names);
    }

    private static @Nullable String text(JsonNode profile, String field) {
        JsonNode value = profile.path(field);
        return value.isString() && !Objects.requireNonNull(value.stringValue()).isBlank() ? value.stringValue() : null;
    }

    @Override
    public String toString() {
        return "ProfileNames";
    }
}

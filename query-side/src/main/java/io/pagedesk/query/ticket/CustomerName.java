package io.pagedesk.query.ticket;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What Meta told of a customer's name, if anything. */
record CustomerName(
        @Nullable String name,
        @Nullable String firstName,
        @Nullable String lastName) {

    private static final int DIGITS_SHOWN = 4;

    /** The subject of the customer's tickets, once there is a name. */
    Optional<String> subject() {
        String told = name != null && !name.isBlank() ? name : firstAndLast();
        return Optional.of(told.strip()).filter(subject -> !subject.isEmpty());
    }

    /** Whatever of it is known. */
    List<String> all() {
        return Stream.<@Nullable String>of(name, firstName, lastName)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** A neutral subject that invents no name. */
    static String placeholder(String psid) {
        return "Messenger user " + psid.substring(Math.max(0, psid.length() - DIGITS_SHOWN));
    }

    Document of(String psid) {
        return new Document("psid", psid)
                .append("name", name)
                .append("firstName", firstName)
                .append("lastName", lastName);
    }

    private String firstAndLast() {
        return Stream.<@Nullable String>of(firstName, lastName)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}

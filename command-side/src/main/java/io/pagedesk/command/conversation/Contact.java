package io.pagedesk.command.conversation;

import org.jspecify.annotations.Nullable;

/** Who talks with whom, and what Meta told of the customer's name. */
record Contact(
        String pageId,
        String psid,
        @Nullable String name,
        @Nullable String firstName,
        @Nullable String lastName) {

    Contact named(@Nullable String newName, @Nullable String newFirstName, @Nullable String newLastName) {
        return new Contact(pageId, psid, newName, newFirstName, newLastName);
    }
}

package io.pagedesk.simulator.ledger;

/** A person on Messenger, known to a Page by PSID. */
public record Customer(String psid, String firstName, String lastName, ProfileAccess profile) {

    public String name() {
        return (firstName + " " + lastName).strip();
    }
}

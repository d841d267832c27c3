package io.pagedesk.simulator.ledger;

/** What Meta tells about a customer's profile. */
public enum ProfileAccess {
    /** Every field that was asked for. */
    FULL,
    /** The first name only. */
    PARTIAL,
    /** {@code {}}: the app has no access. */
    EMPTY,
    /** Error 2018218, as for accounts made with a phone number. */
    UNAVAILABLE
}

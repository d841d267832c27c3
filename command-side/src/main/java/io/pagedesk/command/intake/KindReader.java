package io.pagedesk.command.intake;

/** Reads the items of one kind. */
@FunctionalInterface
interface KindReader {

    ItemReading read(CustomerItem item);
}

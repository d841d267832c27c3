package io.pagedesk.query.inbox;

/** Asks for labels in use that hold these letters, in whatever spelling they were typed. */
record FindLabels(String typed) {}

package io.pagedesk.query.colleague;

/** Asks for colleagues whose username or name holds these letters. */
record FindColleagues(String typed, boolean alsoInactive) {}

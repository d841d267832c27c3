package io.pagedesk.command.facebook;

/** A login that has begun: who did, for which App. */
record BegunLogin(String appId, String agent) {}

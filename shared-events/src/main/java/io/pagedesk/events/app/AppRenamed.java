package io.pagedesk.events.app;

import io.pagedesk.events.EventType;
import java.time.Instant;

/** An admin gave the app another name at the desk. */
@EventType("app.renamed")
public record AppRenamed(String appId, String name, String agent, Instant at) implements AppEvent {}

package io.pagedesk.command.graph;

import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What Meta answered to a call that succeeded; the headers carry its usage limits. */
public record GraphAnswer(JsonNode body, HttpHeaders headers) {}

package io.pagedesk.query.colleague;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Somebody who works at the desk.
 *
 * @param active whether tickets can be given to them
 */
@Schema(name = "Colleague", description = "Somebody who works at the desk")
public record ColleagueView(String username, String name, List<String> roles, boolean active) {}

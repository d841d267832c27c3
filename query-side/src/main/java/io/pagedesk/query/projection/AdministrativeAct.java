package io.pagedesk.query.projection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What somebody did about a view.
 *
 * @param act {@code rebuild-started}, {@code rebuild-cancelled}, {@code rebuild-switched}, {@code dead-letters-retried}
 * @param by username; {@code system} where the desk acted by itself
 */
@Schema(name = "ProjectionAct", description = "What somebody did about a view")
public record AdministrativeAct(Instant at, String act, String projection, int generation, String by) {}

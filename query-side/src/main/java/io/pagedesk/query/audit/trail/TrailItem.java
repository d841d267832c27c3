package io.pagedesk.query.audit.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fact.
 *
 * @param position its place among all events of the store
 * @param sequence its number in the stream that it stands in
 * @param eventId its identifier in the store
 * @param type its stored name
 * @param revision of its shape, as it is written today
 * @param at when the desk recorded it
 * @param actor an agent's username, {@code customer}, {@code system} or {@code meta}; null where nobody is on record
 * @param correlationId the request that it belongs to, where one is on record
 * @param causationId the event that it follows from: the one that an automation acted on, or the acceptance or retry of
 *     the reply that it is about
 * @param payload what happened
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TrailItem(
        @Nullable Long position,
        long sequence,
        String eventId,
        String type,
        String revision,
        Instant at,
        @Nullable String actor,
        @Nullable ActorKind actorKind,
        @Nullable String correlationId,
        @Nullable String causationId,
        Object payload) {}

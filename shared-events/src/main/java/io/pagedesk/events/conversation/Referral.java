package io.pagedesk.events.conversation;

import io.pagedesk.events.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer came from.
 *
 * @param ref what the link or the ad was given to tell
 * @param source Meta's word: ADS, SHORTLINK (an m.me link), or another
 * @param type Meta's word, such as OPEN_THREAD
 * @param adId Meta's id of the ad, where it was one
 * @param adTitle the ad's title, where Meta tells it
 * @param refererUrl the page that the customer came from, where Meta tells it
 */
public record Referral(
        @PersonalData @Nullable String ref,
        @Nullable String source,
        @Nullable String type,
        @Nullable String adId,
        @Nullable String adTitle,
        @PersonalData @Nullable String refererUrl) {}

package io.pagedesk.simulator.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where a customer came from.
 *
 * @param ref what the link or the ad was given to tell
 * @param source {@code SHORTLINK} (an m.me link), {@code ADS} or another of Meta's words
 * @param adId of the ad, where it was one
 * @param adTitle of the ad
 */
public record Referral(
        @Nullable String ref,
        String source,
        @Nullable String adId,
        @Nullable String adTitle) {

    public static final String LINK = "SHORTLINK";

    public static Referral link(String ref) {
        return new Referral(ref, LINK, null, null);
    }

    public static Referral ad(@Nullable String ref, String adId, @Nullable String adTitle) {
        return new Referral(ref, "ADS", adId, adTitle);
    }
}

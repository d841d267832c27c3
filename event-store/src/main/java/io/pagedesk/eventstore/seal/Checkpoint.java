package io.pagedesk.eventstore.seal;

/**
 * A signed statement about all seals up to one. Kept outside of the desk it proves that nothing before it was changed,
 * whoever has the database and the key since then.
 *
 * @param number counts from 1
 * @param madeAt when, ISO-8601
 * @param lastSeal the last seal that it covers
 * @param seals how many it covers, with those of the checkpoints before
 * @param digest SHA-256 over the digest of the checkpoint before and the seals since then
 * @param keyId whose key signed it
 */
public record Checkpoint(
        long number, String madeAt, long lastSeal, long seals, String digest, String keyId, String signature) {

    String signedText() {
        return String.join("|", "pagedesk-checkpoint-1", "" + number, madeAt, "" + lastSeal, "" + seals, digest, keyId);
    }
}

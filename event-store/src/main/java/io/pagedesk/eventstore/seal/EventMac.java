package io.pagedesk.eventstore.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code that each event carries in the store: HMAC-SHA-256 under a key of the desk, which stands in no database unencrypted. Who
 * can write to the database alone can make no event that carries a right one.
 */
public final class EventMac {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "pagedesk event codes 1";

    private final SecretKeySpec key;

    private EventMac(SecretKeySpec key) {
        this.key = key;
    }

    /** Under a key made for this purpose alone of the one that is given. */
    public static EventMac under(byte[] secret) {
        Mac derivation = mac(new SecretKeySpec(secret, ALGORITHM));
        return new EventMac(new SecretKeySpec(derivation.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)), ALGORITHM));
    }

    /** The code that an event is to carry. */
    public String of(StoredEvent event) {
        Mac mac = mac(key);
        event.writeTo(mac::update);
        return HexFormat.of().formatHex(mac.doFinal());
    }

    /** Whether it carries the code that it should. */
    public boolean isRight(StoredEvent event) {
        return event.mac() != null
                && MessageDigest.isEqual(
                        event.mac().getBytes(StandardCharsets.US_ASCII),
                        of(event).getBytes(StandardCharsets.US_ASCII));
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }
}

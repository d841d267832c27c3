package io.pagedesk.command.facebook;

import io.pagedesk.command.app.AppSecret;
import io.pagedesk.command.app.AppSignature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Meta's {@code signed_request}: {@code base64url(signature).base64url(payload)}, signed by HMAC-SHA256 with the App's
 * secret over the encoded payload.
 *
 * @param facebookUserId the Facebook user it is about, as the App knows them
 * @param issuedAt absent where Meta does not tell
 * @see <a href="https://developers.facebook.com/docs/facebook-login/guides/advanced/existing-system">Parsing the
 *     signed request</a>
 */
record SignedRequest(String facebookUserId, @Nullable Instant issuedAt) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALGORITHM = "HMAC-SHA256";

    /** Empty for whatever Meta did not sign for this App. */
    static Optional<SignedRequest> read(@Nullable String signed, Optional<AppSecret> app) {
        String[] parts = (signed == null ? "" : signed).split("\\.", 3);
        String payload = parts.length == 2 ? parts[1] : "";
        boolean matches = AppSignature.proves(payload.getBytes(StandardCharsets.UTF_8), hex(decoded(parts[0])), app);
        return matches && parts.length == 2 ? in(decoded(payload)) : Optional.empty();
    }

    private static Optional<SignedRequest> in(byte[] payload) {
        try {
            JsonNode read = JSON.readTree(payload);
            String user = read.path("user_id").asString("");
            boolean understood =
                    ALGORITHM.equalsIgnoreCase(read.path("algorithm").asString("")) && !user.isEmpty();
            JsonNode seconds = read.path("issued_at");
            Instant issuedAt = seconds.canConvertToLong() && seconds.longValue() > 0
                    ? Instant.ofEpochSecond(Math.min(seconds.longValue(), Integer.MAX_VALUE * 4L))
                    : null;
            return understood ? Optional.of(new SignedRequest(user, issuedAt)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static byte[] decoded(String base64url) {
        try {
            return Base64.getUrlDecoder().decode(base64url);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "SignedRequest[issuedAt=" + issuedAt + "]";
    }
}

package io.pagedesk.query.access;

import static io.pagedesk.query.access.AccessFields.API_TOKENS;
import static io.pagedesk.query.access.AccessFields.EXPIRES_AT;
import static io.pagedesk.query.access.AccessFields.NAME;
import static io.pagedesk.query.access.AccessFields.REVOKED;
import static io.pagedesk.query.access.AccessFields.ROLE;
import static io.pagedesk.query.access.AccessFields.SECRET_SHA256;

import io.pagedesk.query.generation.ReadModels;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The tokens of integrations that were not revoked, as the read model knows them. */
@Component
class ApiTokens {

    private final ReadModels readModels;

    ApiTokens(ReadModels readModels) {
        this.readModels = readModels;
    }

    Optional<ApiToken> find(String secretSha256) {
        return Optional.ofNullable(readModels
                        .collection(API_TOKENS)
                        .find(new Document(SECRET_SHA256, secretSha256).append(REVOKED, false))
                        .first())
                .map(ApiTokens::token);
    }

    private static ApiToken token(Document document) {
        Date expiresAt = document.getDate(EXPIRES_AT);
        return new ApiToken(
                document.getString(NAME), document.getString(ROLE), expiresAt == null ? null : expiresAt.toInstant());
    }
}

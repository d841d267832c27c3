package io.pagedesk.query.mongo;

import com.mongodb.ConnectionString;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the read models live.
 *
 * @param uri MongoDB connection string; its database is used, {@value #DATABASE} where it names none
 */
@Validated
@ConfigurationProperties("pagedesk.mongodb")
public record MongoSettings(
        @NotBlank(message = "is required: the MongoDB connection string of the read models")
        String uri) {

    /** The database where the connection string names none. */
    public static final String DATABASE = "pagedesk";

    String database() {
        return Optional.ofNullable(new ConnectionString(uri).getDatabase()).orElse(DATABASE);
    }
}

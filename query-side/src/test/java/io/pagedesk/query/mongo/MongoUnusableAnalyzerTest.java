package io.pagedesk.query.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.ServerAddress;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class MongoUnusableAnalyzerTest {

    @Test
    void aRefusedLoginNamesTheUserAndNotThePassword() {
        MongoCredential login = MongoCredential.createCredential("desk", "admin", "secret-word".toCharArray());

        FailureAnalysis analysis = analysisOf(new MongoSecurityException(login, "Exception authenticating"));

        assertThat(analysis.getDescription()).contains("login of the user desk").doesNotContain("secret-word");
        assertThat(analysis.getAction()).contains("authSource in pagedesk.mongodb.uri");
    }

    @ParameterizedTest
    @CsvSource({
        "13, may not make indexes, readWrite and dbAdmin",
        "85, is another one, Drop the index",
        "86, is another one, Drop the index",
        "59, cannot hold the read models, Look at pagedesk.mongodb.uri"
    })
    void whatMongoDBRefusesNamesWhatToDo(int code, String description, String action) {
        FailureAnalysis analysis = analysisOf(new MongoCommandException(
                BsonDocument.parse("{ok: 0, code: " + code + ", errmsg: 'tickets.inbox'}"), new ServerAddress("a")));

        assertThat(analysis.getDescription()).contains(description).contains("tickets.inbox");
        assertThat(analysis.getAction()).contains(action);
    }

    private static FailureAnalysis analysisOf(MongoException failure) {
        return new MongoUnusableAnalyzer().analyze(new IllegalStateException("a bean", failure));
    }
}

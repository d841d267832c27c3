package io.pagedesk.query.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadModelConnectionTest {

    @Test
    void whatWasAcknowledgedSurvivesTheLossOfAServerAndIsReadAtOnce() {
        MongoClientSettings settings = ReadModelConnection.to("mongodb://a.example,b.example/pagedesk");

        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
        assertThat(settings.getRetryWrites()).isTrue();
        assertThat(settings.getRetryReads()).isTrue();
        assertThat(settings.getReadPreference()).isEqualTo(ReadPreference.primary());
    }

    @Test
    void nobodyWaitsLongerThanAPersonWould() {
        MongoClientSettings settings = ReadModelConnection.to("mongodb://a.example/pagedesk");

        assertThat(settings.getTimeout(TimeUnit.SECONDS)).isEqualTo(15);
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS))
                .isEqualTo(5);
        assertThat(settings.getSocketSettings().getConnectTimeout(TimeUnit.SECONDS))
                .isEqualTo(5);
    }

    @Test
    void theConnectionStringMaySetAnotherReadPreferenceAndOtherTimesButNoLesserWriteConcern() {
        MongoClientSettings settings = ReadModelConnection.to(
                "mongodb://a.example/pagedesk?readPreference=nearest&w=1&timeoutMS=3000&serverSelectionTimeoutMS=1000");

        assertThat(settings.getReadPreference()).isEqualTo(ReadPreference.nearest());
        assertThat(settings.getTimeout(TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS))
                .isEqualTo(1);
        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
    }
}

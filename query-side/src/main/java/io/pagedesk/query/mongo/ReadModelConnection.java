package io.pagedesk.query.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;

/**
 * How the read models are reached: nothing waits longer than a person would, and an acknowledged write survives the
 * loss of a server. Reads go to the primary: who has just answered must see it. A connection string may set other times and
 * another read preference, not another write concern.
 */
final class ReadModelConnection {

    private static final int SECONDS_TO_CONNECT = 5;
    private static final int SECONDS_TO_FIND_A_SERVER = 5;
    private static final int SECONDS_FOR_ONE_OPERATION = 15;

    private ReadModelConnection() {}

    static MongoClientSettings to(String uri) {
        return MongoClientSettings.builder()
                .applicationName("pagedesk-query-side")
                .retryWrites(true)
                .retryReads(true)
                .readPreference(ReadPreference.primary())
                .timeout(SECONDS_FOR_ONE_OPERATION, TimeUnit.SECONDS)
                .applyToSocketSettings(socket -> socket.connectTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY)
                .build();
    }
}

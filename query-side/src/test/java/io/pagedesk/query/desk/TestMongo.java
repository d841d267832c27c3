package io.pagedesk.query.desk;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.pagedesk.query.mongo.WriteGuard;
import java.util.UUID;

/**
 * The MongoDB of the tests: the one that the environment variable {@code MONGODB_URI} names, else mongo-java-server.
 * Each test has a database of its own.
 */
public final class TestMongo {

    private static final String GIVEN = System.getenv("MONGODB_URI");
    private static final String URI = GIVEN == null || GIVEN.isBlank() ? inThisProcess() : GIVEN;
    private static final MongoClient CLIENT = MongoClients.create(URI);

    private TestMongo() {}

    public static boolean isRealMongo() {
        return GIVEN != null && !GIVEN.isBlank();
    }

    /** A connection string with a new database. */
    public static String newUri() {
        ConnectionString given = new ConnectionString(URI);
        String database = newName();
        return given.getDatabase() == null
                ? URI.replaceFirst("/?(\\?|$)", "/" + database + "$1")
                : URI.replaceFirst("/" + given.getDatabase() + "(\\?|$)", "/" + database + "$1");
    }

    public static MongoDatabase newDatabase() {
        return CLIENT.getDatabase(newName()).withWriteConcern(WriteConcern.MAJORITY);
    }

    public static MongoDatabase database(String uri) {
        return CLIENT.getDatabase(new ConnectionString(uri).getDatabase());
    }

    /** What the server can do without scanning collections. */
    public static WriteGuard guard() {
        return isRealMongo() ? WriteGuard.IN_FILTER : WriteGuard.BY_READING;
    }

    private static String newName() {
        return "pagedesk_test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static String inThisProcess() {
        System.out.println(
                "MONGODB_URI is not set: tests against MongoDB itself are skipped, mongo-java-server answers");
        MongoServer server = new MongoServer(new MemoryBackend());
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        return server.bindAndGetConnectionString();
    }
}

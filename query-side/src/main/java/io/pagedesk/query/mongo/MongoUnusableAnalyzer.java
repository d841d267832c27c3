package io.pagedesk.query.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what is wrong with the MongoDB of the read models, in place of a stack trace; never with its password. */
final class MongoUnusableAnalyzer extends AbstractFailureAnalyzer<MongoException> {

    private static final Pattern SERVER = Pattern.compile("address=([^,}]+)((?:(?!address=).)*)");
    private static final Pattern CAUSE =
            Pattern.compile("caused by \\{[\\w.]+: ([^}]+)}|exception=\\{[\\w.]+: ([^}]+)}");
    private static final int UNAUTHORIZED = 13;
    private static final int INDEX_HAS_OTHER_OPTIONS = 85;
    private static final int INDEX_HAS_OTHER_KEYS = 86;

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MongoException cause) {
        if (cause instanceof MongoSecurityException refused) {
            return new FailureAnalysis(
                    "MongoDB does not accept the login of the user "
                            + refused.getCredential().getUserName() + ".",
                    "Look at the user, the password and authSource in pagedesk.mongodb.uri.",
                    cause);
        }
        if (cause instanceof MongoTimeoutException unreached) {
            return new FailureAnalysis(
                    "No usable MongoDB was found: " + serversIn(unreached) + ".",
                    "Look at the hosts, the replica set's name and TLS in pagedesk.mongodb.uri, and whether MongoDB runs"
                            + " there.",
                    cause);
        }
        return cause instanceof MongoCommandException command ? ofCommand(command) : other(cause);
    }

    private static FailureAnalysis ofCommand(MongoCommandException failure) {
        return switch (failure.getErrorCode()) {
            case UNAUTHORIZED ->
                new FailureAnalysis(
                        "The user of pagedesk.mongodb.uri may not make indexes: " + failure.getErrorMessage(),
                        "Give it the roles readWrite and dbAdmin on the database of the read models.",
                        failure);
            case INDEX_HAS_OTHER_OPTIONS, INDEX_HAS_OTHER_KEYS ->
                new FailureAnalysis(
                        "An index of the read models is there and is another one: " + failure.getErrorMessage(),
                        "Drop the index that it names; it is made anew at the next start.",
                        failure);
            default -> other(failure);
        };
    }

    private static FailureAnalysis other(MongoException failure) {
        return new FailureAnalysis(
                "MongoDB cannot hold the read models: " + failure.getMessage(),
                "Look at pagedesk.mongodb.uri and at MongoDB's own log.",
                failure);
    }

    /** The driver's own message is one long line about the whole cluster. */
    private static String serversIn(MongoTimeoutException failure) {
        String told = String.valueOf(failure.getMessage());
        Matcher server = SERVER.matcher(told);
        StringBuilder servers = new StringBuilder();
        while (server.find()) {
            servers.append(servers.isEmpty() ? "" : "; ").append(server.group(1));
            CAUSE.matcher(server.group(2))
                    .results()
                    .reduce((outer, inner) -> inner)
                    .ifPresent(cause -> servers.append(" (")
                            .append(cause.group(1) == null ? cause.group(2) : cause.group(1))
                            .append(')'));
        }
        return servers.isEmpty() ? told : servers.toString();
    }
}

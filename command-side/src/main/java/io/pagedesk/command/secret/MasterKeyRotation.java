package io.pagedesk.command.secret;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Encrypts every stored secret anew, in one transaction: until its end all stand under the old key, from then on under
 * the new one. What broke off is simply begun again. No other process may use the database meanwhile.
 */
public final class MasterKeyRotation {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SecretBox from;
    private final SecretBox to;

    private MasterKeyRotation(DataSource database, SecretBox from, SecretBox to) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.from = from;
        this.to = to;
    }

    /** The number of secrets that were encrypted anew; none where an earlier run came that far. */
    public static int rotate(DataSource database, MasterKey from, MasterKey to) {
        SecretBox before = new SecretBox(from);
        SecretBox after = new SecretBox(to);
        if (before.keyId().equals(after.keyId())) {
            throw new UnusableMasterKeyException("and pagedesk.new-master-key are the same key");
        }
        MasterKeyRotation rotation = new MasterKeyRotation(database, before, after);
        Integer rotated = rotation.transaction.execute(status -> rotation.rotateAll());
        return rotated == null ? 0 : rotated;
    }

    private int rotateAll() {
        SecretColumns columns = new SecretColumns(jdbc);
        columns.alwaysSecret().forEach(this::requireOurs);
        return columns.all().stream().mapToInt(this::rotate).sum();
    }

    /** Wrong keys would find nothing to do, and leave the desk with a key that opens nothing. */
    private void requireOurs(SecretColumn column) {
        for (String secret : column.values(jdbc)) {
            if (!from.opens(secret) && !to.opens(secret)) {
                throw new UnusableMasterKeyException(
                        "is not the key of this database (" + column + " is under another one)");
            }
        }
    }

    private int rotate(SecretColumn column) {
        List<String> secrets = column.valuesUnder(jdbc, from.keyId()).stream()
                .filter(from::opens)
                .toList();
        secrets.forEach(secret -> column.replace(jdbc, secret, to.encrypt(from.decrypt(secret))));
        return secrets.size();
    }
}

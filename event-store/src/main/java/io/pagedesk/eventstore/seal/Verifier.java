package io.pagedesk.eventstore.seal;

import io.pagedesk.eventstore.seal.Broken.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at every event, seal and checkpoint, and names the first that is not as it was. It changes nothing. */
public final class Verifier {

    private static final int PAGE = 1_000;
    private static final String WITHOUT_EVENT = "SELECT s.aggregate_identifier, s.sequence_number, s.event_identifier,"
            + " s.event_position FROM event_seal s LEFT JOIN domain_event_entry e"
            + " ON s.aggregate_identifier = e.aggregate_identifier AND s.sequence_number = e.sequence_number"
            + " WHERE e.global_index IS NULL ORDER BY s.event_position";

    private final JdbcClient database;
    private final Checkpoints checkpoints;
    private final @Nullable EventMac codes;

    /** @param codes null where nobody has the key: then the seals alone are looked at */
    public Verifier(DataSource database, @Nullable EventMac codes) {
        this.database = JdbcClient.create(database);
        this.checkpoints = new Checkpoints(database);
        this.codes = codes;
    }

    /** By the public keys that the database has. */
    public Verification verify() {
        return verify(database
                .sql("SELECT key_id, public_key FROM seal_key")
                .query((row, number) -> Map.entry(row.getString("key_id"), row.getString("public_key")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** @param publicKeys by key id, base64; where they come from elsewhere, the database needs no trust for them */
    public Verification verify(Map<String, String> publicKeys) {
        Findings findings = new Findings();
        lookAtEvents(findings);
        database.sql(WITHOUT_EVENT).query((row, number) -> removed(row)).list().forEach(findings::add);
        List<Checkpoint> all = checkpoints.all();
        lookAt(all, publicKeys, findings);
        return findings.with(all, publicKeys, codes != null);
    }

    private void lookAtEvents(Findings findings) {
        Authenticity authenticity = Authenticity.in(database, codes);
        long position = -1;
        List<SealedEvent> page;
        do {
            page = database.sql(SealedEvent.AFTER + PAGE)
                    .param(position)
                    .query((row, number) -> SealedEvent.of(row))
                    .list();
            for (SealedEvent sealed : page) {
                lookAt(sealed, authenticity, findings);
                position = sealed.event().position();
            }
        } while (page.size() == PAGE);
    }

    private void lookAt(SealedEvent sealed, Authenticity authenticity, Findings findings) {
        StoredEvent event = sealed.event();
        boolean authentic = authenticity.isGiven(event);
        findings.event(sealed.isSealed());
        if (sealed.isSealed() && !(authentic && sealed.isAsSealed())) {
            findings.add(Broken.of(Kind.CHANGED, event));
        } else if (!sealed.isSealed() && !authentic) {
            findings.add(Broken.of(Kind.INSERTED, event));
        } else if (!sealed.isSealed() && !sealed.isFirst() && sealed.hashBefore() == null && isAlone(event)) {
            findings.add(new Broken(Kind.REMOVED, event.stream(), event.sequence() - 1, null, event.position()));
        }
    }

    /** What is sealed is missed by its seal; here is what was not. */
    private boolean isAlone(StoredEvent event) {
        return database.sql("SELECT COUNT(*) FROM domain_event_entry"
                                + " WHERE aggregate_identifier = ? AND sequence_number = ?")
                        .params(event.stream(), event.sequence() - 1)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private static Broken removed(ResultSet seal) throws SQLException {
        return new Broken(
                Kind.REMOVED,
                seal.getString("aggregate_identifier"),
                seal.getLong("sequence_number"),
                seal.getString("event_identifier"),
                seal.getLong("event_position"));
    }

    private void lookAt(List<Checkpoint> all, Map<String, String> publicKeys, Findings findings) {
        Checkpoint before = null;
        for (Checkpoint checkpoint : all) {
            Checkpoints.Covered covered = checkpoints.covered(before, checkpoint.lastSeal());
            String key = publicKeys.get(checkpoint.keyId());
            boolean right = covered.digest().equals(checkpoint.digest())
                    && checkpoint.number() == (before == null ? 1 : before.number() + 1)
                    && key != null
                    && CheckpointSignature.isOf(checkpoint.signedText(), checkpoint.signature(), key);
            if (!right) {
                findings.add(new Broken(Kind.CHECKPOINT, null, checkpoint.number(), null, Long.MAX_VALUE));
            }
            before = Objects.requireNonNull(checkpoint);
        }
    }
}

package io.pagedesk.command.handover;

import io.pagedesk.eventstore.handover.ExportManifest;
import io.pagedesk.eventstore.seal.Verification;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What came of an import.
 *
 * @param history what the seals say; compare its public keys with those of the desk that it comes from
 * @param appsWithoutSecret Apps whose secret and verify token have to be given anew
 * @param pagesWithoutToken Pages that have to be connected again
 * @param agentsWithoutPassword who has to be given a password, where they do not sign in at the company's issuer
 */
record ImportedDesk(
        Instant exportedAt,
        long events,
        String sha256,
        Verification history,
        List<String> appsWithoutSecret,
        List<String> pagesWithoutToken,
        List<String> agentsWithoutPassword) {

    static ImportedDesk in(DataSource database, ExportManifest manifest, Verification history) {
        JdbcClient desk = JdbcClient.create(database);
        return new ImportedDesk(
                manifest.exportedAt(),
                manifest.events(),
                manifest.sha256(),
                history,
                names(desk, "SELECT app_id FROM registered_app WHERE app_secret IS NULL ORDER BY app_id"),
                names(
                        desk,
                        "SELECT page_id FROM connected_page WHERE access_token IS NULL AND disconnected_at IS NULL"
                                + " ORDER BY page_id"),
                names(
                        desk,
                        "SELECT username FROM agent_account a WHERE password_hash IS NULL AND active AND NOT EXISTS"
                                + " (SELECT 1 FROM agent_identity i WHERE i.username = a.username) ORDER BY username"));
    }

    private static List<String> names(JdbcClient desk, String query) {
        return desk.sql(query).query(String.class).list();
    }
}

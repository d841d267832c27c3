package io.pagedesk.query.audit.verification;

import io.pagedesk.eventstore.seal.EventMac;
import io.pagedesk.eventstore.seal.Verification;
import io.pagedesk.eventstore.seal.Verifier;
import io.pagedesk.query.audit.access.AuditAccess;
import java.security.Principal;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks at every event, seal and checkpoint; on a large store this takes minutes. */
@RestController
class VerificationController {

    private final ObjectProvider<DataSource> database;
    private final ObjectProvider<EventMac> codes;
    private final AuditAccess access;

    VerificationController(ObjectProvider<DataSource> database, ObjectProvider<EventMac> codes, AuditAccess access) {
        this.database = database;
        this.codes = codes;
        this.access = access;
    }

    @GetMapping("/api/audit/verification")
    Verification verify(Principal asker) {
        access.record(asker.getName(), "verification", null, null);
        DataSource events = database.getIfAvailable();
        if (events == null) {
            throw new NoSealsException();
        }
        try {
            return new Verifier(events, codes.getIfAvailable()).verify();
        } catch (BadSqlGrammarException noTables) {
            throw new NoSealsException();
        }
    }
}

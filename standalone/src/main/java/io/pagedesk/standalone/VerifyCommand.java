package io.pagedesk.standalone;

import io.pagedesk.command.secret.StoppedDesk;
import io.pagedesk.eventstore.seal.Verification;
import io.pagedesk.eventstore.seal.Verifier;
import java.io.PrintStream;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code verify}: looks at a stopped desk's events, seals and checkpoints. Prints what it found as JSON; ends with 0
 * where all is as it was, 1 where something is not, 2 where it could not look.
 */
final class VerifyCommand {

    private static final String NAME = "verify";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private VerifyCommand() {}

    static boolean isMeantBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    static int run(String[] arguments, PrintStream out) {
        try {
            Verification found = StoppedDesk.with(
                    StoppedDesk.propertiesOf(arguments),
                    desk -> new Verifier(desk.database(), desk.codes().orElse(null)).verify(),
                    MasterKeyFromFile.IF_PRESENT);
            out.println(JSON.writeValueAsString(found));
            return found.intact() ? 0 : 1;
        } catch (DataAccessException e) {
            out.println("The events cannot be read: " + e.getMostSpecificCause().getMessage()
                    + ". Where the desk is running, ask it: GET /api/audit/verification");
            return 2;
        } catch (IllegalStateException e) {
            out.println("The codes of the events cannot be read: " + e.getMessage());
            return 2;
        }
    }
}

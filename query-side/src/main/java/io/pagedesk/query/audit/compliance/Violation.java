package io.pagedesk.query.audit.compliance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is wrong with a reply that left, as stable words of the API. */
public enum Violation {
    /** RESPONSE although the customer's latest act was too long ago. */
    RESPONSE_AFTER_STANDARD_WINDOW,
    /** HUMAN_AGENT although RESPONSE was still possible: Meta allows the tag only after that. */
    HUMAN_AGENT_WITHIN_STANDARD_WINDOW,
    /** HUMAN_AGENT although the customer's last message or postback was too long ago. */
    HUMAN_AGENT_TOO_LATE,
    /** HUMAN_AGENT although others had used all the replies that it allows. */
    HUMAN_AGENT_REPLY_USED,
    /** HUMAN_AGENT although no person wrote the reply. */
    HUMAN_AGENT_NOT_BY_A_PERSON,
    /** It left although Meta had closed the window, and the customer had not written since. */
    AFTER_META_CLOSED_THE_WINDOW,
    /** It rests on an act of the customer that is not there, or was not the latest. */
    NOT_THE_ACT_IT_RESTS_ON,
    /** Nobody accepted such a reply, or not such a part of it. */
    NEVER_ACCEPTED,
    /** An agent had taken it back. */
    WITHDRAWN,
    /** It was handed to Meta again although it had been sent, or nobody knew. */
    HANDED_OVER_TWICE,
    /** Meta has it although nothing says that it was handed over. */
    NEVER_HANDED_OVER,
    /** What is recorded as sent names another basis than what was handed over. */
    ANOTHER_BASIS_THAN_HANDED_OVER;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

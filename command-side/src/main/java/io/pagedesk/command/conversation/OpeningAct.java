package io.pagedesk.command.conversation;

/**
 * What a customer can do that opens the window. Echoes, receipts, reads, edits and withdrawn reactions are not among
 * them.
 */
public enum OpeningAct {
    MESSAGE,
    POSTBACK,
    REACTION,
    REFERRAL,
    AD_CLICK;

    /** Meta counts the HUMAN_AGENT days from the person's message; a reaction or a link opens the standard window only. */
    boolean startsHumanAgentDays() {
        return this == MESSAGE || this == POSTBACK || this == AD_CLICK;
    }
}

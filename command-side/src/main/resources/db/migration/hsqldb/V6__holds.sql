-- Why and until when the replies of a Page wait, beside its token and a restriction; and what its subscription lacks.
ALTER TABLE connected_page ADD COLUMN hold_reason VARCHAR(40);
ALTER TABLE connected_page ADD COLUMN held_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE connected_page ADD COLUMN held_until TIMESTAMP WITH TIME ZONE;
ALTER TABLE connected_page ADD COLUMN probed_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE connected_page ADD COLUMN subscription_lost_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE connected_page ADD COLUMN subscription_missing VARCHAR(1000);

-- Whether another app owns the conversation's thread.
ALTER TABLE outbound_recipient ADD COLUMN thread_elsewhere BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX outbound_recipient_page ON outbound_recipient (page_id);

-- How often Meta could not fetch the part's attachment.
ALTER TABLE outbound_part ADD COLUMN fetch_failures INTEGER DEFAULT 0 NOT NULL;

-- When an attempt began whose outcome nobody knows.
ALTER TABLE outbound_part ADD COLUMN outcome_unknown_since TIMESTAMP WITH TIME ZONE;

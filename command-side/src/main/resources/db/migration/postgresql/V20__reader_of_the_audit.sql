-- What the query side's own user needs beside the events: it records who asked the audit, as an event of its own, and
-- looks whether the past is what it was. The keys in these tables stay the command side's.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'pagedesk_reader') THEN
    EXECUTE 'GRANT INSERT ON domain_event_entry TO pagedesk_reader';
    EXECUTE 'GRANT SELECT ON event_seal, seal_checkpoint TO pagedesk_reader';
    EXECUTE 'GRANT SELECT (key_id, public_key, created_at) ON seal_key TO pagedesk_reader';
    EXECUTE 'GRANT SELECT (coded_after) ON seal_start TO pagedesk_reader';
  END IF;
END
$$;

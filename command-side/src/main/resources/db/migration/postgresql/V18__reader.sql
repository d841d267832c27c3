-- The query side's own user reads events and nothing else. It is there where the database was set up with it.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'pagedesk_reader') THEN
    EXECUTE 'GRANT SELECT ON domain_event_entry, snapshot_event_entry TO pagedesk_reader';
  END IF;
END
$$;

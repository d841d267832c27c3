-- The request that a part goes back to, so that its sending belongs to the same correlation and trace.
ALTER TABLE outbound_part ADD COLUMN correlation_id VARCHAR(100);
ALTER TABLE outbound_part ADD COLUMN trace_parent VARCHAR(100);

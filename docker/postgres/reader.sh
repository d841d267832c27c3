#!/usr/bin/env bash
# At the first start: the user of the query side, which may read the events and nothing else. The tables come later; the
# desk lets this user read them when it makes them.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set password="$(cat /run/secrets/database-reader-password)" <<'SQL'
CREATE ROLE pagedesk_reader LOGIN PASSWORD :'password';
SQL

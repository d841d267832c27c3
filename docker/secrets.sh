#!/usr/bin/env bash
# Makes each secret that is not there yet, in docker/secrets (not in git). Only root can enter the folder; the files in
# it are readable, since each container mounts its own and runs as a user of its own.
# The master key encrypts the Pages' tokens: keep a copy of it apart from the backups of the database.
set -euo pipefail
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
make() { [[ -s secrets/$1 ]] || { printf %s "$2" > "secrets/$1" && chmod 0444 "secrets/$1"; }; }
hex() { head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n'; }
make master-key "$(head -c 32 /dev/urandom | base64 | tr -d '\n')"
for name in admin-password database-password database-reader-password mongodb-root-password mongodb-password grafana-password; do
  make "$name" "$(hex)"
done
make mongodb-keyfile "$(head -c 512 /dev/urandom | base64 | tr -d '\n')"
make axonserver-token "$(hex)"

// The desk's user: its own database, and nothing else.
const password = require('fs').readFileSync('/run/secrets/mongodb-password', 'utf8').trim();
if (db.getSiblingDB('admin').getUser('pagedesk') === null) {
  db.getSiblingDB('admin').createUser({
    user: 'pagedesk',
    pwd: password,
    roles: [{role: 'readWrite', db: 'pagedesk'}, {role: 'dbAdmin', db: 'pagedesk'}],
  });
}

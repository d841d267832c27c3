// Makes the replica set, its administrator and the desk's user. What is there already is left as it is.
const fs = require('fs');
const secret = (name) => fs.readFileSync('/run/secrets/' + name, 'utf8').trim();
const hosts = ['mongodb-1:27017', 'mongodb-2:27017', 'mongodb-3:27017'];
const admin = db.getSiblingDB('admin');

function unless(known, action) {
  try {
    action();
  } catch (error) {
    if (!known.includes(error.codeName)) {
      throw error;
    }
  }
}

unless(['AlreadyInitialized', 'Unauthorized'], () =>
  rs.initiate({_id: 'pagedesk', members: hosts.map((host, _id) => ({_id, host, priority: _id === 0 ? 2 : 1}))}));
for (let second = 0; second < 60 && !db.hello().isWritablePrimary; second++) {
  sleep(1000);
}
// Without any user, one from this machine may make the first; once there is one, nobody unknown may.
unless(['Unauthorized'], () =>
  admin.createUser({user: 'root', pwd: secret('mongodb-root-password'), roles: ['root']}));
admin.auth('root', secret('mongodb-root-password'));
load('/etc/pagedesk/user.js');

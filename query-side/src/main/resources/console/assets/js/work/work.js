/* What agents do on a ticket beside answering. */
import './canned.js';
import './colleagues.js';
import './earlier.js';
import './labels.js';
import './writing.js';

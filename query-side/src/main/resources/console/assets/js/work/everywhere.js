/* What follows whoever works at the desk onto every page. */
import './alerts.js';
import './keys.js';
import './mentions.js';

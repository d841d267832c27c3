/** How the desk is deployed: images, Compose files, dashboards, alerts. */
package io.pagedesk.deployment;

/** What is answered while the database is away, and what who watches over the installation can ask. */
@NullMarked
package nl.perspectief.health.web;

import org.jspecify.annotations.NullMarked;

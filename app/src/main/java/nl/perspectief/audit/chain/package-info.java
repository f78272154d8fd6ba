/** Checks the hash chains of both logs without asking the database how they were made. */
@NullMarked
package nl.perspectief.audit.chain;

import org.jspecify.annotations.NullMarked;

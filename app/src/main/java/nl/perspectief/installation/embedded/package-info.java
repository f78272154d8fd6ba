/** An installation in one folder: who may open it, its secrets, and the PostgreSQL inside it. */
@NullMarked
package nl.perspectief.installation.embedded;

import org.jspecify.annotations.NullMarked;

/** The database beneath: its two roles, its migrations, and how far it was prepared. */
@NullMarked
package nl.perspectief.installation.database;

import org.jspecify.annotations.NullMarked;

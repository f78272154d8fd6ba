/** Commands that work as the owner of the tables, each a process that ends when its work is done. */
@NullMarked
package nl.perspectief.installation.commands;

import org.jspecify.annotations.NullMarked;

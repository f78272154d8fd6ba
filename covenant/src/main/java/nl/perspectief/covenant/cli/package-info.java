/** The covenant from a command line: for a terminal, a pipe or a build, without any server. */
@NullMarked
package nl.perspectief.covenant.cli;

import org.jspecify.annotations.NullMarked;

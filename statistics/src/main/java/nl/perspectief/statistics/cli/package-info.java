/** The kernel from the command line, for whoever checks us. */
@NullMarked
package nl.perspectief.statistics.cli;

import org.jspecify.annotations.NullMarked;

/** What was asked: words and flags of the command line and the environment, as settings of the application. */
@NullMarked
package nl.perspectief.installation.settings;

import org.jspecify.annotations.NullMarked;

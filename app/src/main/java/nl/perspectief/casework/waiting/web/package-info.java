/** What somebody saw of what waits in cases. */
@NullMarked
package nl.perspectief.casework.waiting.web;

import org.jspecify.annotations.NullMarked;

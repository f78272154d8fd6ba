/** The pages of signals and weighings, over HTTP, as several people. */
@NullMarked
package nl.perspectief.signals.web;

import org.jspecify.annotations.NullMarked;

/** Forms that were sent and what was answered, kept so that sending twice is the same as sending once. */
@NullMarked
package nl.perspectief.organisations.forms;

import org.jspecify.annotations.NullMarked;

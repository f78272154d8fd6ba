/** The logbook on screen: who did what, and what was done with whose data. */
@NullMarked
package nl.perspectief.audit.web;

import org.jspecify.annotations.NullMarked;

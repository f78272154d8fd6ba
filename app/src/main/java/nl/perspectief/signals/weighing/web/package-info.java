/** The pages of weighings: reading what was brought, answering, the second reading, and deciding. */
@NullMarked
package nl.perspectief.signals.weighing.web;

import org.jspecify.annotations.NullMarked;

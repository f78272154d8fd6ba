/** The pages of cases: list, plan, timeline, who is at the table, and who sees what. */
@NullMarked
package nl.perspectief.casework.web;

import org.jspecify.annotations.NullMarked;

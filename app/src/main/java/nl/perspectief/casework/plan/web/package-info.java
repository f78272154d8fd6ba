/** The pages of the plan and its actions. */
@NullMarked
package nl.perspectief.casework.plan.web;

import org.jspecify.annotations.NullMarked;

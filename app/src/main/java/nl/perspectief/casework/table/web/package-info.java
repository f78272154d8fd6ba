/** The pages of the table of a case. */
@NullMarked
package nl.perspectief.casework.table.web;

import org.jspecify.annotations.NullMarked;

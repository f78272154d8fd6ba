/** What every page is made with: texts in two languages, and forms that keep what was typed. */
@NullMarked
package nl.perspectief.shared.web;

import org.jspecify.annotations.NullMarked;

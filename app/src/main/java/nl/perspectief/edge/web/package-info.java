/** Files that the web expects to find: whom to tell about a hole, and that search engines have nothing to seek here. */
@NullMarked
package nl.perspectief.edge.web;

import org.jspecify.annotations.NullMarked;

/**
 * Where requests come in: headers on every answer, the one public address, which servers in front are believed, words that
 * are cleaned once, and plain answers for when no page can be made.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package nl.perspectief.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

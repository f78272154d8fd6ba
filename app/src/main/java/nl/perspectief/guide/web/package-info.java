/** The pages of the guide, which need no account, and the one on which its contacts are kept. */
@NamedInterface("web")
@NullMarked
package nl.perspectief.guide.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

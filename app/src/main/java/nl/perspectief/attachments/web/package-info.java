/** How an attachment leaves the server: saved or as a small picture, and never as a page. */
@NamedInterface("web")
@NullMarked
package nl.perspectief.attachments.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

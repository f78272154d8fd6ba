package nl.perspectief.authzen.protocol;

/** One access evaluation, complete: may this subject do this action to this resource, in this setting? */
public record AccessRequest(Entity subject, Entity action, Entity resource, RequestContext setting) {}

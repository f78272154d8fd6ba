package nl.perspectief.casework.informing;

/** Whether somebody has parental authority or guardianship (BW 1:245). Who may have it is asked, and is not enough alone. */
public enum Authority {
    YES,
    NO,
    UNKNOWN
}

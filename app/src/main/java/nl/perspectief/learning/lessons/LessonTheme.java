package nl.perspectief.learning.lessons;

/** What a lesson is about. */
public enum LessonTheme {
    SEEING,
    TALKING,
    SHARING,
    TOGETHER,
    MONEY_ONLINE,
    STAYING
}

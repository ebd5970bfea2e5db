package kordon.search;

/** {@link SearchAgainstPlainReading} of the embedded engine. */
class SearchAgainstPlainReadingTest extends SearchAgainstPlainReading {
    SearchAgainstPlainReadingTest() {
        super(TestEngine.EMBEDDED, 1);
    }
}

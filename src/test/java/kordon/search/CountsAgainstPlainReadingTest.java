package kordon.search;

/** {@link CountsAgainstPlainReading} of the embedded engine. */
class CountsAgainstPlainReadingTest extends CountsAgainstPlainReading {
    CountsAgainstPlainReadingTest() {
        super(TestEngine.EMBEDDED, 1);
    }
}

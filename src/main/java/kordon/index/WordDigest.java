package kordon.index;

/** Words as numbers, so that a text can be read word by word without an object for each. */
final class WordDigest {
    private WordDigest() {}

    /** FNV-1a over the small letters of a part of a text, in UTF-16 units, with its bits mixed once more at the end. */
    static long of(CharSequence text, int start, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ Character.toLowerCase(text.charAt(i))) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    static long of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** That of one thing after another. */
    static long then(long first, long second) {
        return mixed(first * 31 + second);
    }

    /** By Fibonacci's multiplier, so that upper and lower bits depend on all. */
    static long mixed(long hash) {
        long product = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        return product ^ product >>> 29;
    }
}

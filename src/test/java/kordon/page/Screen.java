package kordon.page;

import com.microsoft.playwright.options.ColorScheme;

/** What a reader reads on. */
record Screen(int width, int height, ColorScheme scheme, String locale) {
    static final Screen DESK = new Screen(1440, 900, ColorScheme.LIGHT, "en-GB");
    static final Screen DARK = new Screen(1440, 900, ColorScheme.DARK, "en-GB");
    static final Screen PHONE = new Screen(390, 844, ColorScheme.LIGHT, "en-GB");
    static final Screen DARK_PHONE = new Screen(390, 844, ColorScheme.DARK, "en-GB");

    static final Screen WIDE = new Screen(1920, 1080, ColorScheme.LIGHT, "en-GB");

    /** The same with a browser that asks for another language. */
    Screen in(String language) {
        return new Screen(width, height, scheme, language);
    }

    boolean isPhone() {
        return width < 820;
    }
}

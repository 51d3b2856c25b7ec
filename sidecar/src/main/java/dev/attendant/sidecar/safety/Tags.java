package dev.attendant.sidecar.safety;

/** Unicode's tag characters: an invisible copy of ASCII, in which text can travel unseen. */
final class Tags {

    private static final int FIRST = 0xE0020;
    private static final int LAST = 0xE007E;
    private static final int ASCII = 0xE0000;

    private Tags() {}

    /** The text with its tag characters as the letters they stand for. */
    static String shown(String text) {
        if (text.codePoints().noneMatch(Tags::isTag)) {
            return text;
        }
        return text.codePoints()
                .map(each -> isTag(each) ? each - ASCII : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isTag(int each) {
        return each >= FIRST && each <= LAST;
    }
}

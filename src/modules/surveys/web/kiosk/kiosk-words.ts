import type { View } from "#ui/view.ts";

/** What the page's script says; `#` stands where it writes a number, `##` where it writes the last one. */
export const kioskWords = ({ t }: View) => ({
	question: t("surveys.kiosk.question", { n: "#", of: "##" }),
	before: t("surveys.kiosk.before"),
	after: t("surveys.kiosk.after"),
	nothing: t("surveys.kiosk.nothing"),
	one: t("surveys.kiosk.one"),
	many: t("surveys.kiosk.many", { n: "#" }),
	sent: t("surveys.kiosk.sent"),
	left: t("surveys.kiosk.left", { n: "#" }),
});

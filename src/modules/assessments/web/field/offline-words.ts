import type { View } from "#ui/view.ts";

/** What the page's script says; `#` stands where it writes a number or a time. */
export const offlineWords = ({ t }: View) => ({
	one: t("assessments.offline-one"),
	many: t("assessments.offline-many", { n: "#" }),
	safe: t("assessments.offline-safe", { time: "#" }),
	ready: t("assessments.offline-ready"),
	away: t("assessments.offline-away"),
	ended: t("assessments.offline-ended"),
	other: t("assessments.offline-other"),
	out: t("assessments.offline-out"),
	nothing: t("assessments.offline-nothing"),
	bare: t("assessments.offline-bare"),
	here: t("assessments.offline-here"),
	choice: t("assessments.unit-choose"),
	refused: t("assessments.offline-refused"),
	failed: t("assessments.offline-failed"),
});

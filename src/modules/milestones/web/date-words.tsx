import { say } from "#kernel/text.ts";
import { type Day, dayOf, type Province } from "#territory";
import { date, fullDate } from "#ui/format.ts";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import { type Dated, type Entry, titleOf } from "../index.ts";

export const titleIn = (view: View, one: Dated): string =>
	say(titleOf(one), view.lang);

export const hrefOf = (view: View, key: string): string =>
	link(view, "/kalender-program/tanggal/:key", { key });

/** "hari ini", "besok", "12 hari lagi", "3 hari lalu". */
export function daysInWords(view: View, on: Day): string {
	const today = dayOf(view.now);
	const n = Math.round(
		(Date.parse(`${on}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) /
			86_400_000,
	);
	if (n === 0) return view.t("milestones.days.today");
	return n > 0
		? view.t("milestones.days.left", { n })
		: view.t("milestones.days.over", { n: -n });
}

/** "P2HAM", "KKP HAM", "Aksi HAM", or nothing. */
export const programmeOf = (view: View, one: Dated): string | null => {
	const code = one.of === "shipped" ? one.shipped.milestone.programme : null;
	switch (code) {
		case "p2ham":
			return view.t("milestones.programme.p2ham");
		case "kkpham":
			return view.t("milestones.programme.kkpham");
		case "ranham":
			return view.t("milestones.programme.ranham");
		default:
			return null;
	}
};

/** What is special about it: moved by a letter, of one province. */
export const DateTags = ({
	view,
	one,
	provinces,
}: {
	readonly view: View;
	readonly one: Dated;
	readonly provinces: readonly Province[];
}) => (
	<>
		{one.of === "shipped" && one.letters.length > 0 && (
			<Tag shape="half" tone="warn">
				{view.t("milestones.moved")}
			</Tag>
		)}
		{one.of === "letter" && one.entry.province !== null && (
			<Tag shape="ring">{provinceNamed(provinces, one.entry.province)}</Tag>
		)}
	</>
);

export const provinceNamed = (
	provinces: readonly Province[],
	code: string,
): string => provinces.find((one) => one.code === code)?.name ?? code;

/** "Surat Nomor 12/2026, 3 November 2026". */
export const letterIn = (
	view: View,
	{ ground, groundOn }: Pick<Entry, "ground" | "groundOn">,
): string =>
	view.t("milestones.letter", { ground, day: date(view.lang, groundOn) });

export const dayIn = (view: View, on: Day): string => fullDate(view.lang, on);

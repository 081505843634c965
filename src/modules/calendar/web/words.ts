import type { Decree, DecreedDay } from "#calendar";
import { isWeekend } from "#kernel/working-days.ts";
import type { Province } from "#territory";
import type { View } from "#ui/view.ts";

/** Where a decree holds: the name of its province, or the whole country. */
export const placeName = (
	view: View,
	code: string | null,
	provinces: readonly Province[],
): string =>
	code === null
		? view.t("calendar.nation")
		: (provinces.find((province) => province.code === code)?.name ?? code);

/** "17 hari libur nasional, 8 hari cuti bersama" */
export const countsOf = (view: View, days: readonly DecreedDay[]): string => {
	const of = (kind: DecreedDay["kind"]) =>
		new Set(days.filter((day) => day.kind === kind).map(({ day }) => day)).size;
	const parts = [
		[of("libur-nasional"), "calendar.count.libur-nasional"],
		[of("cuti-bersama"), "calendar.count.cuti-bersama"],
		[of("libur-daerah"), "calendar.count.libur-daerah"],
	] as const;
	return parts
		.flatMap(([n, key]) => (n > 0 ? [view.t(key, { n })] : []))
		.join(", ");
};

/** "Libur nasional"; where it falls on a weekend it says so, for nobody gains a free day by it. */
export const kindOfDay = (
	view: View,
	{ day, kind }: Pick<DecreedDay, "day" | "kind">,
): string => {
	const word = view.t(`calendar.kind.${kind}`);
	return isWeekend(day) ? view.t("calendar.on-weekend", { kind: word }) : word;
};

/** Whether people count by it today. */
export const stateOf = ({
	publishedAt,
	replacedBy,
}: Decree): "draft" | "replaced" | "in-force" =>
	publishedAt === null
		? "draft"
		: replacedBy === null
			? "in-force"
			: "replaced";

import type { DecreedDay } from "#calendar";
import { fullDate } from "#ui/format.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { kindOfDay } from "./words.ts";

interface DayTableProps {
	readonly view: View;
	readonly id: string;
	readonly caption: string;
	readonly days: readonly DecreedDay[];
}

/** Free days with their weekday; those that fall on a weekend say so, for nobody gains by them. */
export const DayTable = ({ view, id, caption, days }: DayTableProps) => (
	<DataTable
		id={id}
		caption={caption}
		rows={days}
		columns={[
			{
				key: "day",
				label: view.t("calendar.day"),
				cell: ({ day }) => fullDate(view.lang, day),
			},
			{
				key: "name",
				label: view.t("calendar.feast"),
				cell: ({ name }) => name,
			},
			{
				key: "kind",
				label: view.t("calendar.kind"),
				cell: (day) => kindOfDay(view, day),
			},
		]}
	/>
);

import { zoneOfProvince } from "#procedures";
import { fullDate } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { endOf, freeIn, type Slot } from "../index.ts";

/** "09.00–09.30 WITA". */
export function hoursOf(
	{ lang }: View,
	unit: Pick<Unit, "province">,
	slot: Slot,
): string {
	const say = (hour: string) => (lang === "id" ? hour.replace(":", ".") : hour);
	return `${say(slot.from)}–${say(endOf(slot))} ${zoneOfProvince(unit.province.code)}`;
}

/** "Senin, 30 November 2026, 09.00–09.30 WITA". */
export const whenOf = (
	view: View,
	unit: Pick<Unit, "province">,
	slot: Slot,
): string => `${fullDate(view.lang, slot.on)}, ${hoursOf(view, unit, slot)}`;

/** The slots as radios, day by day, each with how many places are free. */
export const slotChoices = (
	view: View,
	unit: Pick<Unit, "province">,
	slots: readonly Slot[],
) =>
	slots.map((slot) => {
		const free = freeIn(slot);
		return {
			value: slot.id,
			label: hoursOf(view, unit, slot),
			group: fullDate(view.lang, slot.on),
			says:
				free.open === 0
					? view.t("appointments.book.only-kept")
					: view.t("appointments.book.free", {
							n: free.open,
							kept: free.kept,
						}),
		};
	});

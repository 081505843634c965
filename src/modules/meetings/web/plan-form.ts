import { type FormState, filled, typedValue, valuesOf } from "#kernel/form.ts";
import { dayFields, daysAfter, typedDay } from "#territory";
import {
	aboutKey,
	endOf,
	lineOf,
	type Meeting,
	planFields,
	type TypedPlan,
} from "../index.ts";

/** The form as it was sent; a day that is none is told apart. */
export function typedPlan(state: FormState): TypedPlan {
	const value = (field: keyof typeof planFields) =>
		typedValue(state, planFields[field]);
	const day = typedDay(state.typed, planFields.on);
	return {
		title: value("title"),
		on: "day" in day ? day.day : null,
		from: value("from"),
		until: value("until"),
		place: value("place"),
		online: value("online"),
		chairId: value("chair"),
		noteTakerId: value("noteTaker"),
		agenda: value("agenda"),
		units: valuesOf(state, planFields.units),
		others: value("others"),
		guests: value("guests"),
		about: value("about"),
	};
}

/** The form of a plan that stands; `named` are units by id that have no tick of their own. */
export const planForm = (
	meeting: Meeting,
	below: ReadonlySet<string>,
	named: ReadonlyMap<string, { readonly name: string }>,
): FormState =>
	filled({
		[planFields.title]: meeting.title,
		...dayFields(planFields.on, meeting.on),
		[planFields.from]: meeting.from.replace(":", "."),
		[planFields.until]: endOf(meeting).replace(":", "."),
		[planFields.place]: meeting.place,
		[planFields.online]: meeting.online,
		[planFields.chair]: meeting.chairId,
		[planFields.noteTaker]: meeting.noteTakerId,
		[planFields.agenda]: meeting.agenda.join("\n"),
		[planFields.units]: meeting.invited.filter((id) => below.has(id)),
		[planFields.others]: meeting.invited
			.flatMap((id) => (below.has(id) ? [] : (named.get(id)?.name ?? [])))
			.join("\n"),
		[planFields.guests]: meeting.guests.map(lineOf).join("\n"),
		[planFields.about]: meeting.about === null ? "" : aboutKey(meeting.about),
	});

/** The next of a series begins as the one before was, four weeks later. */
export const nextOf = (meeting: Meeting, today: string): Meeting => {
	const on = daysAfter(meeting.on, 28);
	return { ...meeting, on: on < today ? daysAfter(today, 7) : on };
};

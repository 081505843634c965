import { namesOf, peopleAt } from "#identity";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { unitNamesOf } from "#units";
import type { OpenCase } from "../../index.ts";
import { officeChoice, staffChoice } from "./record-form.ts";
import type { RecordPageProps } from "./record-page-props.ts";

/** What everything is called, and who may still be named as duty bearer: offices that it is about, and who works there. */
export async function calledIn(
	{ cx, view }: Ask<View>,
	{ record, head }: Pick<OpenCase, "record" | "head">,
): Promise<Pick<RecordPageProps, "names" | "offered">> {
	const who = (kind: string) =>
		record.bearers.filter((one) => one.kind === kind).map((one) => one.who);
	const units = await unitNamesOf(cx, [
		...new Set([...head.concerned.offices, ...who("office")]),
	]);
	const staff = await peopleAt(cx, head.concerned.offices);
	const people = await namesOf(cx, [
		...who("staff"),
		...staff.map(({ personId }) => personId),
	]);
	const bearers = record.bearers.map(({ id, kind, who: named }) => {
		if (kind === "words") return [id, named] as const;
		return [
			id,
			(kind === "office" ? units.get(named)?.name : people.get(named)) ?? "",
		] as const;
	});
	const offered = [
		...head.concerned.offices
			.filter((id) => !who("office").includes(id))
			.map((id) => ({
				value: officeChoice(id),
				label: units.get(id)?.name ?? "",
				says: view.t("rights-cases.record.kind.office"),
			})),
		...[...new Map(staff.map((one) => [one.personId, one])).values()]
			.filter(({ personId }) => !who("staff").includes(personId))
			.map(({ personId, name, unitId }) => ({
				value: staffChoice(personId),
				label: name,
				says: units.get(unitId)?.name ?? "",
			})),
	];
	return {
		names: new Map([
			...[...record.people, ...record.places].map(
				({ id, name }) => [id, name] as const,
			),
			...bearers,
			...offered.map(({ value, label }) => [value, label] as const),
		]),
		offered,
	};
}

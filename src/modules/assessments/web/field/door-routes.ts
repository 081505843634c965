import {
	forbidden,
	notFound,
	type Answer as Reply,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import {
	type Case,
	type Item,
	isOpenTo,
	itemsOfCase,
	saveFields,
} from "../../index.ts";
import { sharedCaseOf } from "../case-of.ts";
import { fieldExamples as shown } from "./field-examples.ts";
import { sentChangesIn } from "./sent-changes.ts";
import { shownFields } from "./shown-fields.ts";

/** What scripts of the pages talk to: the fields as they are, and changes of single fields. */
export const doorRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/isian",
		may: "assessment.fill",
		trail: "none",
		handle: tell,
		examples: shown.tell,
	},
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/isian",
		may: "assessment.fill",
		trail: "assessment.answered, assessment.field-clashed",
		handle: take,
		examples: shown.take,
	},
];

async function tell(ask: Ask<View>): Promise<Reply> {
	const found = await sharedCaseOf(ask);
	if (!found) return notFound;
	return json({
		owner: ask.owner,
		token: ask.view.token,
		items: stateOf(ask, found, await itemsOfCase(ask.cx, found)),
	});
}

async function take(ask: Ask<View>): Promise<Reply> {
	const found = await sharedCaseOf(ask);
	if (!found) return notFound;
	// What one person typed is never sent in the name of another.
	if (ask.form.get("untuk") !== ask.owner) return forbidden;
	const changes = sentChangesIn(String(ask.form.get("perubahan") ?? ""));
	if (changes === null) return notFound;
	const saved = await saveFields(ask.cx, found, changes);
	if (!saved.ok) return notFound;
	const { results, items } = saved.value;
	return json({
		owner: ask.owner,
		results: results.map((result) => ({
			...result,
			...(result.reason
				? { says: ask.view.says(`assessments.reason-${result.reason}`) }
				: {}),
		})),
		items: stateOf(ask, found, items),
	});
}

const json = (value: unknown): Reply => ({
	kind: "file",
	bytes: JSON.stringify(value),
	type: "application/json",
});

/** Of every item what a page must know to show it: fields, version, choices that wait, whether it may be changed. */
const stateOf = ({ cx }: Ask<View>, found: Case, items: readonly Item[]) =>
	Object.fromEntries(
		items.map((item) => [
			item.code,
			{
				version: item.said?.version ?? 0,
				fields: shownFields(item),
				choices: item.choices.length,
				toConfirm: item.said?.copiedFrom != null,
				open: isOpenTo(cx.actor, found, item),
			},
		]),
	);

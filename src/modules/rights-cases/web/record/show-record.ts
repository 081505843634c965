import {
	emptyForm,
	type FieldProblem,
	type FormState,
	filled,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Unlocked } from "#keys";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type CaseRecord, type Key, openCase } from "../../index.ts";
import { unkept } from "../desk/show-case.ts";
import { officesFor } from "../telling/offices.ts";
import { refusedAs, withCaseKey } from "../with-key.ts";
import { askedOf, differingOf } from "./beside-typed.ts";
import { calledIn } from "./called-in.ts";
import {
	recordFields as fields,
	stateOfAct,
	versionIn,
} from "./record-form.ts";
import { RecordPage } from "./record-page.tsx";
import type { Editing } from "./record-page-props.ts";

/** What is known of a case; with the form of one entry that is changed, or of somebody who is added. */
export const showRecord = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, (unlocked, key) =>
		drawRecord(ask, unlocked, key, { status: 200 }),
	);

interface Drawing {
	readonly status: number;
	/** What was typed; left out, the form of the address. */
	readonly typed?: {
		readonly state: FormState;
		readonly problems: readonly FieldProblem[];
		/** What must be said by looking at what is there now: whether it is the same, or what somebody else wrote. */
		readonly reason?: string;
		/** Which form it was. */
		readonly form: "act" | "name" | "entry";
	};
}

export async function drawRecord(
	ask: Ask<View>,
	unlocked: Unlocked,
	key: Key,
	{ status, typed }: Drawing,
): Promise<Answer> {
	const { cx, view } = ask;
	const opened = await openCase(cx, unlocked, key);
	if (!opened.ok) return refusedAs(ask, opened.problem);
	const { hand: _, ...rest } = opened.value;
	const { record } = rest;
	const editing = typed
		? editingOf(
				record,
				typedValue(typed.state, fields.entry),
				typedValue(typed.state, fields.kind),
			)
		: editingOf(
				record,
				ask.query.get("ubah") ?? "",
				kindOfNew(ask.query.get("baru")),
			);
	const shown = {
		...rest,
		view,
		editing,
		once: cx.newId(),
		...(await calledIn(ask, rest)),
		offices: await officesFor(cx, typed?.state ?? emptyForm),
	};
	// A press beside the form leaves the form as it was.
	const written = typed && typed.form !== "entry";
	const state = written ? typed.state : beginning(record, editing);
	const { asked, open } = askedOf(shown, written ? state : emptyForm, editing);
	return page(
		RecordPage({
			...shown,
			state: withProblems(
				state,
				...(typed?.problems ?? []),
				...(typed?.reason === "is-it-same" ? open : []),
			),
			asked,
			version:
				typed && !seenAnew.includes(typed.reason ?? "")
					? versionIn(typed.state)
					: record.version,
			differing:
				written && typed.reason === "entry-changed"
					? differingOf(shown, state)
					: null,
		}),
		status,
		unkept,
	);
}

/** Where the page shows what others did meanwhile, the next press is about that; else about what was seen before. */
const seenAnew = ["entry-changed", "entry-gone"];

/** The entry of the address or of the form, if it is still there. */
function editingOf(
	{ people, places, bearers, acts }: CaseRecord,
	id: string,
	kind: string,
): Editing {
	const has = (entries: readonly { readonly id: string }[]) =>
		entries.some((one) => one.id === id);
	if (has(acts)) return { of: "act", id };
	if (has(people)) return { of: "person", id };
	if (has(places)) return { of: "place", id };
	if (has(bearers)) return { of: "bearer", id };
	return kind === "person" || kind === "place"
		? { of: kind, id: null }
		: { of: "act", id: null };
}

const kindOfNew = (word: string | null): string =>
	word === "orang" ? "person" : word === "tempat" ? "place" : "";

/** The form as it stands before anybody typed. */
function beginning(record: CaseRecord, { of, id }: Editing): FormState {
	const act = record.acts.find((one) => one.id === id);
	if (of === "act") return act ? stateOfAct(record, act) : emptyForm;
	const person = record.people.find((one) => one.id === id);
	const place = record.places.find((one) => one.id === id);
	const bearer = record.bearers.find((one) => one.id === id);
	return filled({
		[fields.name]: person?.name ?? place?.name ?? bearer?.who ?? "",
		[fields.part]: person?.part ?? "victim",
	});
}

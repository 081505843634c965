import { mostFiles, type TakenFile } from "#evidence";
import {
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { newDraftKey } from "#receipts";
import { draftKeyGone, draftKeyOf, keepDraftKey } from "#receipts/web";
import type { View } from "#ui/view.ts";
import {
	type AskedOffice,
	answersIn,
	dropFilingDraft,
	type FilingDraft,
	fields,
	fileComplaint,
	filedBefore,
	filingDraft,
	keepFilingDraft,
	type Published,
	publicCopy,
	stepOf,
	type WaitingFile,
} from "../../index.ts";
import { alikeTo } from "../joining/alike.ts";
import { AlikePage } from "../joining/alike-page.tsx";
import {
	allWaiting,
	arrivedFiles,
	readAll,
	stillKept,
} from "./arriving-files.ts";
import { CheckPage, wayField } from "./check-page.tsx";
import { told } from "./filing-state.ts";
import { isQueued, toldDevice } from "./queued.ts";
import { type ReceiptShown, receiptAnswer } from "./receipt-answer.ts";
import { stepAddress } from "./step-page.tsx";
import {
	byThemselves,
	madeNow,
	suspicionNow,
	type Way,
	workNow,
} from "./way.ts";

/** Takes in what was told, whichever way it was filled in. */
export async function sendStory(
	ask: Ask<View>,
	office: AskedOffice,
	way: Way = byThemselves(office),
	also: readonly FieldProblem[] = [],
): Promise<Answer> {
	const { cx, lang } = ask;
	const state = stateIn(ask, way);
	const sheet = sheetIn(state) ?? cx.newId();
	const key = draftKeyOf(ask);
	const draft = await draftOf(ask, key, sheet);
	const waiting = await stillKept(cx, draft, state);
	const room = mostFiles - waiting.length;
	const { taken, problems } = await arrivedFiles(cx, ask.form, room);
	const all = [...waiting, ...taken];
	const joins = way.joins ?? (await joinedIn(ask, office, state));
	const read = told(ask, office, state, all, {
		provinces: way.provinces,
		joins: joins !== null,
	});
	const amiss = [...also, ...(read.ok ? [] : read.problem), ...problems];
	// A voice that went with the first sending is not there at the second.
	const known = read.ok ? null : await filedBefore(cx, office.unit, sheet);
	if (known) return received(ask, way, sheet, { ...known, pin: hasPin(state) });
	const drawn = { way, sheet, waiting, taken };
	if (!read.ok || amiss.length > 0)
		return again(ask, office, {
			...drawn,
			state: withProblems(state, ...amiss),
			status: 422,
		});
	const wish = way.channel === "web" && typedValue(state, fields.alike);
	if (wish === "ubah")
		return again(ask, office, { ...drawn, state, status: 200 });
	const alike =
		wish === "cari" && way.knowsOffice && joins === null
			? await alikeTo(cx, office.unit, state)
			: [];
	if (alike.length > 0)
		return again(ask, office, { ...drawn, state, status: 200, alike });
	const suspect =
		way.channel === "web"
			? await suspicionNow(ask, state, sheet, bySteps(state, draft))
			: null;
	if (suspect === "too-many")
		return again(ask, office, {
			...drawn,
			state: withProblems(state, {
				field: "",
				says: "complaints.problem.too-many-sent",
			}),
			status: 429,
		});
	const filed = await fileComplaint(
		cx,
		office.unit,
		read.value,
		{
			channel: way.channel,
			knowsOffice: way.knowsOffice,
			consent: way.consent,
			joins: joins?.id ?? null,
			sheet,
			lang,
			suspect,
		},
		[...(await readAll(cx, key, waiting)), ...taken],
	);
	if (draft) await dropFilingDraft(cx, key);
	return received(ask, way, sheet, {
		...filed,
		pin: hasPin(state),
		headers: { "set-cookie": draftKeyGone },
	});
}

/** What came, and what the copy says that is joined. */
const stateIn = ({ form }: Ask<View>, { joins }: Way): FormState => {
	const state: FormState = { ...formIn(form), files: [] };
	return joins
		? {
				...state,
				typed: {
					...state.typed,
					[fields.kind]: [joins.kind],
					[fields.concern]: ["service"],
				},
			}
		: state;
};

/** The copy of this office that was pressed; `null` where none was, or it is gone meanwhile: then theirs is sent alone. */
async function joinedIn(
	{ cx }: Ask<View>,
	{ unit }: AskedOffice,
	state: FormState,
): Promise<Published | null> {
	const id = typedValue(state, fields.joins);
	return id === "" ? null : publicCopy(cx, { unitId: unit.id, id });
}

/** The receipt; a device that sends what waited is told that it came in, and fetches the receipt when somebody looks. */
const received = (
	ask: Ask<View>,
	{ channel }: Way,
	sheet: string,
	shown: Omit<ReceiptShown, "sheet">,
): Answer =>
	isQueued(ask.form)
		? toldDevice(sheet, "sent", 200, shown.headers)
		: receiptAnswer(ask.view, {
				...shown,
				sheet: channel === "web" ? sheet : null,
			});

/** What waits in this browser, where it belongs to this very form. */
async function draftOf(
	{ cx }: Ask<View>,
	key: string | null,
	sheet: string,
): Promise<FilingDraft | null> {
	const draft = await filingDraft(cx, key);
	return draft?.sheet === sheet ? draft : null;
}

/** The steps were walked in this browser. */
const bySteps = (state: FormState, draft: FilingDraft | null): boolean =>
	draft !== null && typedValue(state, wayField) === "langkah";

interface Amiss {
	readonly way: Way;
	readonly status: 200 | 422 | 429;
	readonly state: FormState;
	readonly sheet: string;
	readonly waiting: readonly WaitingFile[];
	readonly taken: readonly TakenFile[];
	/** What others told in like words: that is shown first. */
	readonly alike?: readonly Published[];
}

/**
 * The same page again: the whole form, or all answers with the way to the step that is to be mended. Files that are
 * sound are kept with the answers, so that nobody chooses them again.
 */
async function again(
	ask: Ask<View>,
	office: AskedOffice,
	{ way, status, state, sheet, waiting, taken, alike = [] }: Amiss,
): Promise<Answer> {
	const { cx, view } = ask;
	// The device has it all, and comes with a page of it when somebody looks.
	if (isQueued(ask.form))
		return toldDevice(sheet, status === 429 ? "later" : "amiss", status);
	const key = draftKeyOf(ask) ?? newDraftKey(cx);
	const files = [...waiting, ...(await allWaiting(cx, key, taken))];
	const kept =
		files.length > 0 &&
		(
			await keepFilingDraft(cx, key, {
				office: office.unit.slug,
				sheet,
				typed: answersIn(state.typed),
				files,
			})
		).ok;
	const shown = {
		view,
		...office,
		sheet,
		files,
		made: madeNow(ask),
		work: await workNow(ask, sheet),
	};
	const html =
		alike.length > 0
			? AlikePage({ view, unit: office.unit, state, sheet, alike })
			: typedValue(state, wayField) === "langkah"
				? CheckPage({ ...shown, state: ledToSteps(view, office, state) })
				: way.draw({ ...shown, state });
	return page(html, status, {
		"cache-control": "no-store",
		...(kept ? { "set-cookie": keepDraftKey(ask, key) } : {}),
	});
}

/** Each problem leads to the step on which it is mended. */
const ledToSteps = (
	view: View,
	{ unit }: AskedOffice,
	state: FormState,
): FormState => ({
	...state,
	problems: state.problems.map((problem: FieldProblem) => ({
		...problem,
		href: stepAddress(view, unit, stepOf(problem.field) ?? "what", true),
	})),
});

const hasPin = (state: FormState): boolean =>
	typedValue(state, fields.pin).trim() !== "";

const sheetIn = (state: FormState): string | null => {
	const typed = typedValue(state, fields.sheet);
	return isUuid(typed) ? typed : null;
};

import { isRecording } from "#evidence";
import {
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Answer, Html } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { floodLimits, networkOf, openSendings } from "#receipts";
import { addressOf } from "#receipts/web";
import type { View } from "#ui/view.ts";
import {
	type Channel,
	dropRoomDraft,
	fields,
	readTold,
	stepOf,
	tellCase,
} from "../../index.ts";
import { CheckPage } from "./check-page.tsx";
import { idsOf, isSearch, type OfficesShown, officesFor } from "./offices.ts";
import { roomPage } from "./room-answer.ts";
import { roomKeyGone, roomKeyOf } from "./room-cookie.ts";
import { SheetPage } from "./sheet-page.tsx";
import { stepAddress } from "./step-page.tsx";
import { arrivedFiles } from "./told-files.ts";
import { ToldPage } from "./told-page.tsx";
import type { WholeShown } from "./whole-form.tsx";

/** By which way it comes: what is known of it beside its fields, and as what it is drawn. */
export interface Way {
	readonly channel: Channel;
	readonly draw: (shown: WholeShown) => Html;
	readonly received: (code: string | null, pin: boolean) => Html;
}

const bySheet = ({ view }: Ask<View>): Way => ({
	channel: "web",
	draw: SheetPage,
	received: (code, pin) => ToldPage({ view, code, pin }),
});

export const sendFromSheet = (ask: Ask<View>): Promise<Answer> =>
	sendTold(ask, bySheet(ask));

/** The last of the steps: what is to be mended leads to the step on which it is. */
export const sendFromSteps = (ask: Ask<View>): Promise<Answer> =>
	sendTold(ask, {
		...bySheet(ask),
		draw: (shown) =>
			CheckPage({ ...shown, state: ledToSteps(ask.view, shown.state) }),
	});

/** Takes in what was told, whichever way it was filled in. Files lie nowhere but in memory until they are sealed. */
export async function sendTold(
	ask: Ask<View>,
	way: Way,
	also: readonly FieldProblem[] = [],
): Promise<Answer> {
	const { cx, view, lang } = ask;
	const state = formIn(ask.form);
	const sheet = sheetIn(state) ?? cx.newId();
	const offices = await officesFor(cx, state);
	const again = (status: Redrawn, ...problems: readonly FieldProblem[]) =>
		redrawn(way, status, {
			view,
			state: withProblems(state, ...problems),
			offices,
			sheet,
		});
	if (isSearch(state)) return again(200);
	const { files, problems } = await arrivedFiles(cx, ask.form);
	const read = readTold(state.typed, {
		channel: way.channel,
		offices: idsOf(offices),
		hasRecording: files.some(({ type }) => isRecording(type)),
	});
	const amiss = [...also, ...(read.ok ? [] : read.problem), ...problems];
	if (!read.ok || amiss.length > 0) return again(422, ...amiss);
	if (way.channel === "web" && tooManySent(ask))
		return again(429, {
			field: "",
			says: "rights-cases.problem.too-many-sent",
		});
	const { told, pin } = read.value;
	const kept = await tellCase(cx, told, files, { sheet, pin, lang });
	if (!kept.ok && kept.problem.reason === "nobody-may")
		return again(422, { field: "", says: "rights-cases.problem.nobody-may" });
	await dropRoomDraft(cx, roomKeyOf(ask));
	const code = kept.ok ? kept.value.code : null;
	return roomPage(way.received(code, pin !== null), 200, roomKeyGone);
}

type Redrawn = 200 | 422 | 429;

const sendings = openSendings();

/**
 * Whether the network sent far more within the hour than any place would tell. What was written is kept on the page. Counted
 * apart from complaints: whoever floods those shuts nobody out of the room.
 */
function tooManySent(ask: Ask<View>): boolean {
	const network = addressOf(ask);
	// On a machine of one's own there is no network to count.
	if (network === "") return false;
	const number = sendings.count(networkOf(network), ask.cx.now);
	return number > floodLimits.mostInRoom;
}

const redrawn = (
	{ draw }: Way,
	status: Redrawn,
	shown: WholeShown & { readonly offices: OfficesShown },
): Answer => roomPage(draw(shown), status);

const ledToSteps = (view: View, state: FormState): FormState => ({
	...state,
	problems: state.problems.map((problem) => {
		const step = stepOf(problem.field);
		return step ? { ...problem, href: stepAddress(view, step, true) } : problem;
	}),
});

const sheetIn = (state: FormState): string | null => {
	const typed = typedValue(state, fields.sheet);
	return isUuid(typed) ? typed : null;
};

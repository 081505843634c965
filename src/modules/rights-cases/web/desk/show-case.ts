import { peopleAt } from "#identity";
import { holds } from "#kernel/actor.ts";
import { emptyForm, type FormState, withProblems } from "#kernel/form.ts";
import type { Unlocked } from "#keys";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { dayOf, provincesAt } from "#territory";
import type { View } from "#ui/view.ts";
import { unitNamesOf } from "#units";
import {
	awaitedOf,
	casesFor,
	codeAskedIn,
	colleaguesFor,
	deadlinesOf,
	delegatesFor,
	hasReporter,
	howLent,
	type Identities,
	isState,
	type Key,
	keepingOf,
	openCase,
	readIdentity,
	step,
	todayAt,
} from "../../index.ts";
import { refusedAs, withCaseKey, withKey } from "../with-key.ts";
import { CasePage } from "./case-page.tsx";
import { ListPage } from "./list-page.tsx";

/** No cache and no browser keeps what a key opened. */
export const unkept = { "cache-control": "no-store" };

const perPage = 30;

/** What lies ready for whoever asks. */
export const showList = (ask: Ask<View>): Promise<Answer> =>
	withKey(ask, async (unlocked) => {
		const { cx, view, query } = ask;
		const at = Math.min(
			Math.max(Number.parseInt(query.get("halaman") ?? "1", 10) || 1, 1),
			10_000,
		);
		const ended = query.get("selesai") === "ya";
		const listed = await casesFor(cx, unlocked, {
			skip: (at - 1) * perPage,
			take: perPage,
			ended,
		});
		return page(
			ListPage({
				view,
				listed,
				page: at,
				ended,
				receives: holds(cx.actor, "rights.receive"),
			}),
			200,
			unkept,
		);
	});

/** One case, opened; or the same page again with what must be mended. */
export const showCase = (
	ask: Ask<View>,
	state: FormState = emptyForm,
	status = 200,
): Promise<Answer> =>
	withCaseKey(ask, (unlocked, key) =>
		drawCase(ask, unlocked, key, state, status),
	);

export async function drawCase(
	ask: Ask<View>,
	unlocked: Unlocked,
	key: Key,
	state: FormState,
	status: number,
	identities?: Identities,
): Promise<Answer> {
	const { cx, view } = ask;
	const opened = await openCase(cx, unlocked, key);
	if (!opened.ok) return refusedAs(ask, opened.problem);
	const { hand: _, ...rest } = opened.value;
	const { offices } = rest.head.concerned;
	const named = await peopleAt(cx, offices);
	return page(
		CasePage({
			...rest,
			view,
			state,
			once: cx.newId(),
			offices: new Map(
				[
					...(await unitNamesOf(cx, [
						...new Set([...offices, rest.header.handlerId]),
					])),
				].map(([id, { name }]) => [id, name]),
			),
			colleagues: await colleaguesFor(cx, unlocked, key),
			named: named
				.filter(
					({ personId }) => !rest.head.concerned.people.includes(personId),
				)
				.map(({ personId, name }) => ({ id: personId, name })),
			awaited: await awaitedOf(cx, key),
			delegates:
				isState(rest.header.state) &&
				step(rest.header.state, "delegate", "officer")
					? await delegatesFor(cx, unlocked, key)
					: [],
			today: await todayAt(cx, rest.header.handlerId),
			byCode: await hasReporter(cx, key),
			clocks: await deadlinesOf(cx, key),
			keeping: await keepingOf(cx, rest.header),
			provinces: await provincesAt(cx, dayOf(cx.now)),
			newCode: newCodeOf(
				codeAskedIn(rest.pieces, dayOf(cx.now)),
				unlocked.personId,
			),
			lent: await howLent(cx, unlocked.personId, key),
			identities,
		}),
		status,
		unkept,
	);
}

const newCodeOf = (
	asked: ReturnType<typeof codeAskedIn>,
	me: string,
): "none" | "mine" | "theirs" => {
	if (!asked) return "none";
	return asked.askedBy === me ? "mine" : "theirs";
};

/** Who the people are, in this one answer. */
export const readIdentities = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, async (unlocked, key) => {
		const read = await readIdentity(ask.cx, unlocked, key);
		if (read.ok)
			return drawCase(ask, unlocked, key, emptyForm, 200, read.value);
		const { reason } = read.problem;
		return reason === "not-lent"
			? drawCase(
					ask,
					unlocked,
					key,
					withProblems(emptyForm, {
						field: "alasan",
						says: "rights-cases.problem.not-lent",
					}),
					422,
				)
			: refusedAs(ask, read.problem);
	});
